package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a model may do, and what it may not even if it got past all other checks. */
@HttpTest
class ModelSandboxTests {

    private static final String FRAME = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t" id="D">
              <message id="M" name="m"/>
              <process id="kotak-pasir" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="S"/><sequenceFlow id="f1" sourceRef="S" targetRef="T"/>
                %s
                <sequenceFlow id="f2" sourceRef="T" targetRef="E"/><endEvent id="E"/>
              </process>
            </definitions>
            """;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    private Deployment deployment;

    @BeforeEach
    void quiet() {
        Canary.TOUCHED.set(0);
        People.Listed.CALLS.clear();
    }

    @AfterEach
    void remove() {
        if (deployment != null) {
            repository.deleteDeployment(deployment.getId(), true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='T' scriptFormat='feel'><script>1</script></scriptTask>",
                "<serviceTask id='T' camunda:class='id.tuntas.access.Canary'/>",
                "<serviceTask id='T' camunda:delegateExpression='${kenari}'/>",
                "<serviceTask id='T' camunda:delegateExpression='${terdaftar}${kenari}'/>",
                "<serviceTask id='T' camunda:expression='${kenari.touch()}'/>",
                "<serviceTask id='T' camunda:expression=\"${''.getClass()}\"/>",
                "<serviceTask id='T' camunda:type='external' camunda:topic='x'/>",
                "<serviceTask id='T' camunda:type='shell'><extensionElements><camunda:field name='command'"
                        + " stringValue='touch'/></extensionElements></serviceTask>",
                "<serviceTask id='T' camunda:type='mail'/>",
                "<sendTask id='T' camunda:class='id.tuntas.access.Canary'/>",
                "<businessRuleTask id='T' camunda:class='id.tuntas.access.Canary'/>",
                "<userTask id='T' camunda:formHandlerClass='id.tuntas.access.Canary'/>",
                "<userTask id='T' camunda:formKey='embedded:deployment:x.html'/>",
                "<userTask id='T'><extensionElements><camunda:taskListener event='create'"
                        + " class='id.tuntas.access.Canary'/></extensionElements></userTask>",
                "<userTask id='T'><extensionElements><camunda:taskListener event='create'"
                        + " expression='${kenari.touch()}'/></extensionElements></userTask>",
                "<userTask id='T'><extensionElements><camunda:taskListener event='create'><camunda:script"
                        + " scriptFormat='feel'>1</camunda:script></camunda:taskListener></extensionElements></userTask>",
                "<userTask id='T'><extensionElements><camunda:executionListener event='start'"
                        + " delegateExpression='${kenari}'/></extensionElements></userTask>",
                "<userTask id='T'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>"
                        + "<camunda:script scriptFormat='feel'>1</camunda:script></camunda:inputParameter>"
                        + "</camunda:inputOutput></extensionElements></userTask>",
                "<serviceTask id='T'><extensionElements><camunda:connector><camunda:connectorId>http-connector"
                        + "</camunda:connectorId></camunda:connector></extensionElements></serviceTask>",
                "<callActivity id='T' calledElement='x' camunda:variableMappingClass='id.tuntas.access.Canary'/>",
                "<userTask id='T'/><boundaryEvent id='B' attachedToRef='T'><conditionalEventDefinition><condition"
                        + " xsi:type='tFormalExpression' language='feel'>true</condition></conditionalEventDefinition>"
                        + "</boundaryEvent><sequenceFlow id='f3' sourceRef='B' targetRef='E'/>",
                "<exclusiveGateway id='T' default='f2'/><sequenceFlow id='f3' sourceRef='T' targetRef='E'>"
                        + "<conditionExpression xsi:type='tFormalExpression' language='juel'>${true}"
                        + "</conditionExpression></sequenceFlow>"
            })
    void aModelWithCodeIsRefusedBeforeAnythingIsRead(String element) {
        assertThatThrownBy(() -> deploy(element))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("Tidak diizinkan dalam model");
        assertThat(Canary.TOUCHED).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${kenari.touch()}",
                "${kenari.song}",
                "${kenari}",
                "${''.class}",
                "${''.getClass()}",
                "${''.getClass().forName('id.tuntas.access.Canary').getMethod('sing').invoke(null)}",
                "${teks.getClass().forName('java.lang.Runtime')}",
                "${teks['class']}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices()}",
                "${execution.currentActivityName}",
                "${execution.class}",
                "${execution.setVariable('a', 1)}",
                "${runtimeService.createTaskQuery()}",
                "${environment}",
                "${terdaftar.getClass()}",
                "${terdaftar.class}",
                "${terdaftar.hashCode()}",
                "${terdaftar.pemilik}",
                "${systemProperties}",
                "${daftar.stream()}",
                "${peta.entrySet()}",
                "${angka.intValue()}",
                "${variableContext}",
                "${dateTime().getClass()}",
                "${dateTime().zone}",
                "${terdaftar.kenari().touch()}"
            })
    void anExpressionReachesNothingBeyondVariablesAndListedBeans(String expression) {
        deploy(task(expression));

        assertThatThrownBy(this::start).isInstanceOf(ProcessEngineException.class);
        assertThat(Canary.TOUCHED).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${terdaftar.sapa(execution)}",
                "${terdaftar.sapa(execution.processBusinessKey)}",
                "${teks}",
                "${teks == 'a'}",
                "${peta.kunci}",
                "${daftar[0]}",
                "${angka + 1}",
                "${empty teks}",
                "${dateTime().plusDays(3)}",
                "${now()}"
            })
    void ordinaryExpressionsWork(String expression) {
        deploy(task(expression));

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void aVariableCannotTakeThePlaceOfABean() {
        deploy("<serviceTask id='T' camunda:delegateExpression='${terdaftar}'/>");

        runtime.createProcessInstanceByKey("kotak-pasir")
                .setVariable("wilayah", "3573")
                .setVariable("terdaftar", "bukan bean")
                .execute();

        assertThat(People.Listed.CALLS).containsExactly("execute");
    }

    @Test
    void startConditionsAndTimersStillWork() {
        deploy(
                "<userTask id='T'/><boundaryEvent id='B' attachedToRef='T' cancelActivity='false'><timerEventDefinition>"
                        + "<timeDuration xsi:type='tFormalExpression'>${teks == 'a' ? 'PT1H' : 'PT2H'}</timeDuration>"
                        + "</timerEventDefinition></boundaryEvent><sequenceFlow id='f3' sourceRef='B' targetRef='E'/>"
                        + "<subProcess id='P' triggeredByEvent='true'><startEvent id='PS' isInterrupting='false'>"
                        + "<conditionalEventDefinition><condition xsi:type='tFormalExpression'>${angka == 7}</condition>"
                        + "</conditionalEventDefinition></startEvent><sequenceFlow id='p1' sourceRef='PS' targetRef='PT'/>"
                        + "<userTask id='PT'/><sequenceFlow id='p2' sourceRef='PT' targetRef='PE'/><endEvent id='PE'/></subProcess>");
        var instance = start();

        runtime.setVariable(instance, "angka", 7);

        assertThat(runtime.getActiveActivityIds(instance)).containsExactlyInAnyOrder("T", "PT");
    }

    private static String task(String expression) {
        return "<userTask id='T'><extensionElements><camunda:inputOutput><camunda:inputParameter name='hasil'><![CDATA["
                + expression + "]]></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>";
    }

    private void deploy(String element) {
        deployment = repository
                .createDeployment()
                .addString("kotak-pasir.bpmn", FRAME.formatted(element))
                .deploy();
    }

    private String start() {
        return runtime.createProcessInstanceByKey("kotak-pasir")
                .businessKey("3573-26-000001-1")
                .setVariables(Map.of(
                        "wilayah",
                        "3573",
                        "teks",
                        "a",
                        "angka",
                        1,
                        "daftar",
                        List.of("x"),
                        "peta",
                        Map.of("kunci", "v")))
                .execute()
                .getId();
    }
}
