package id.tuntas.event;

import id.tuntas.access.ModelBean;
import id.tuntas.casefile.CaseRegister;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The step "Pindahkan wilayah": the case goes on in the kabupaten/kota that its client moved to, at the very step it stands
 * at, and {@code terima-pindahan} finds a companion there. Runs as a job of its own, so that nothing else of the case is in
 * the hands of the same transaction.
 */
@ModelBean("pindahkanWilayah")
public class CaseMove implements JavaDelegate {

    private static final String RECEPTION = "terima-pindahan";
    private static final List<String> HANDED_ON = List.of(
            "jenis",
            "urgensi",
            "klasifikasi",
            "pendamping",
            "korbanAnak",
            "sumberKasus",
            "namaKlien",
            "pesanSerahTerima");

    private final CaseTables tables;
    private final CaseRegister register;

    CaseMove(CaseTables tables, CaseRegister register) {
        this.tables = tables;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution event) {
        String caseNumber = event.getProcessBusinessKey();
        String region = (String) event.getVariable("wilayahTujuan");
        RuntimeService runtime = event.getProcessEngineServices().getRuntimeService();
        tables.move(caseNumber, region, event.getProcessInstanceId());
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(ProcessInstance::getId)
                .filter(instance -> !instance.equals(event.getProcessInstanceId()))
                .forEach(instance -> runtime.setVariable(instance, "wilayah", region));
        register.moveTo(caseNumber, region);
        runtime.createProcessInstanceByKey(RECEPTION)
                .businessKey(caseNumber)
                .setVariables(facts(event, caseNumber, region))
                .execute();
    }

    private static VariableMap facts(DelegateExecution event, String caseNumber, String region) {
        VariableMap facts =
                Variables.createVariables().putValue("nomorKasus", caseNumber).putValue("wilayah", region);
        HANDED_ON.forEach(name -> facts.put(name, event.getVariableTyped(name, false)));
        return facts;
    }
}
