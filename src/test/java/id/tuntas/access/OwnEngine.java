package id.tuntas.access;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Camunda's REST interfaces find their engine by name in a static register. When several applications of the tests live in
 * one JVM the youngest stands there; this puts back the one that the test talks to.
 */
class OwnEngine implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        var engine = SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
        ProcessEngines.registerProcessEngine(engine);
    }
}
