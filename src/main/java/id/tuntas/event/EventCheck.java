package id.tuntas.event;

import id.tuntas.access.ModelBean;
import id.tuntas.assignment.CompanionOptions;
import id.tuntas.casefile.CaseRegister;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The first step of an event: takes over from the running SOP what the procedures of the event need, and notes which
 * instance it is about, since the case may go over to another SOP meanwhile.
 */
@ModelBean("periksaKejadian")
public class EventCheck implements JavaDelegate {

    private static final List<String> NEEDED = List.of("namaKlien", "korbanAnak", "sumberKasus", "tingkatRisiko");

    private final CaseRegister register;
    private final CompanionOptions companions;

    EventCheck(CaseRegister register, CompanionOptions companions) {
        this.register = register;
        this.companions = companions;
    }

    @Override
    public void execute(DelegateExecution event) {
        RuntimeService runtime = event.getProcessEngineServices().getRuntimeService();
        String sop = register.runningSop(event.getProcessBusinessKey()).orElseThrow();
        VariableMap known = runtime.getVariablesTyped(sop, NEEDED, false);
        NEEDED.forEach(name -> {
            TypedValue value = known.getValueTyped(name);
            if (value != null) {
                event.setVariable(name, value);
            }
        });
        event.setVariable("prosesKasus", sop);
        event.setVariable("daftarPendamping", companions.of((String) event.getVariable("wilayah"), (String)
                event.getVariable("jenis")));
    }
}
