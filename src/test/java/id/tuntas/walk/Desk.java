package id.tuntas.walk;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.form.CaseNumbers;
import id.tuntas.form.FormSchema;
import id.tuntas.form.ValidForms;
import id.tuntas.sealing.Sealing;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The desk of the people in the told stories: opens cases and does their steps through the forms, as the people would. */
@Component
public class Desk {

    private final ProcessEngine engine;
    private final Staff staff;
    private final Sealing sealing;
    private final CaseNumbers caseNumbers;
    private final CaseRegister register;

    Desk(ProcessEngine engine, Staff staff, Sealing sealing, CaseNumbers caseNumbers, CaseRegister register) {
        this.engine = engine;
        this.staff = staff;
        this.sealing = sealing;
        this.caseNumbers = caseNumbers;
        this.register = register;
    }

    /** A case of Kota Malang that intake has opened, with siti as its companion. */
    public ProcessInstance open(String sop, String urgency) {
        staff.ensure();
        String number = caseNumbers.next(Staff.MALANG);
        return engine.getRuntimeService().startProcessInstanceByKey(sop, number, known(number, sop, urgency));
    }

    /** A case that stands before one step. */
    public ProcessInstance openAt(String sop, String step) {
        staff.ensure();
        String number = caseNumbers.next(Staff.MALANG);
        return engine.getRuntimeService()
                .createProcessInstanceByKey(sop)
                .businessKey(number)
                .setVariables(known(number, sop, "NORMAL"))
                .startBeforeActivity(step)
                .execute();
    }

    /** Whoever has the step does it; what is not said here is filled in with valid values. */
    public void does(ProcessInstance instance, String step, Map<String, ?> answers) {
        Task task = task(instance, step);
        String worker = task.getAssignee() != null
                ? task.getAssignee()
                : staff.onDuty(
                        engine.getTaskService()
                                .getIdentityLinksForTask(task.getId())
                                .get(0)
                                .getGroupId(),
                        task.getTenantId());
        as(worker, () -> {
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), worker);
            }
            engine.getFormService().submitTaskForm(task.getId(), ValidForms.valid(form(task), Map.copyOf(answers)));
        });
    }

    public void does(ProcessInstance instance, String step) {
        does(instance, step, Map.of());
    }

    public Task task(ProcessInstance instance, String step) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(step)
                .singleResult();
    }

    /** Lets the time pass until the timer is due, and fires it. */
    public void waitFor(ProcessInstance instance, String timer) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(timer)
                .singleResult();
        if (job.getDuedate().after(ClockUtil.getCurrentTime())) {
            ClockUtil.setCurrentTime(new Date(job.getDuedate().getTime() + 1000));
        }
        engine.getManagementService().executeJob(job.getId());
    }

    /** The ladders that climb for a case. */
    public List<ProcessInstance> escalationsOf(ProcessInstance instance) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("eskalasi")
                .processInstanceBusinessKey(instance.getBusinessKey())
                .list();
    }

    public void as(String user, Runnable work) {
        engine.getIdentityService().setAuthentication(user, staff.groupsOf(user), staff.territoryOf(user));
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private FormSchema form(Task task) {
        try (InputStream form = engine.getFormService().getDeployedTaskForm(task.getId())) {
            return FormSchema.parse(form.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private VariableMap known(String number, String sop, String urgency) {
        register.open(number, sop, Staff.MALANG, urgency, "TERBATAS", "KEPOLISIAN");
        VariableMap known = Variables.createVariables()
                .putValue("nomorKasus", number)
                .putValue("jenis", sop)
                .putValue("wilayah", Staff.MALANG)
                .putValue("pendamping", "siti")
                .putValue("urgensi", urgency)
                .putValue("klasifikasi", "TERBATAS")
                .putValue("korbanAnak", false)
                .putValue("sumberKasus", "KEPOLISIAN");
        Stream.of("namaKlien", "alamat", "namaKomunitas", "lokasiRinci", "uraianLaporan")
                .filter(sealing::isSealedName)
                .forEach(name -> known.putValueTyped(name, sealing.seal(number, "Contoh")));
        return known;
    }
}
