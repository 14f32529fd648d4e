package id.tuntas.walk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.form.CaseNumbers;
import id.tuntas.form.FormField;
import id.tuntas.form.FormSchema;
import id.tuntas.form.ValidForms;
import id.tuntas.sealing.Sealing;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The desk of the people in the told stories: opens cases and does their steps through the forms, as the people would. */
@Component
public class Desk {

    private static final int MOST_STEPS = 80;

    private final ProcessEngine engine;
    private final Staff staff;
    private final Sealing sealing;
    private final CaseNumbers caseNumbers;
    private final CaseRegister register;
    private final Hands hands;

    @Autowired
    Desk(ProcessEngine engine, Staff staff, Sealing sealing, CaseNumbers caseNumbers, CaseRegister register) {
        this(engine, staff, sealing, caseNumbers, register, null);
    }

    private Desk(
            ProcessEngine engine,
            Staff staff,
            Sealing sealing,
            CaseNumbers caseNumbers,
            CaseRegister register,
            Hands hands) {
        this.engine = engine;
        this.staff = staff;
        this.sealing = sealing;
        this.caseNumbers = caseNumbers;
        this.register = register;
        this.hands = hands == null ? this::toTheEngine : hands;
    }

    /** A case of Kota Semarang that intake has opened, with siti as its companion. */
    public ProcessInstance open(String sop, String urgency) {
        staff.ensure();
        String number = caseNumbers.next(Staff.SEMARANG);
        return linked(engine.getRuntimeService().startProcessInstanceByKey(sop, number, known(number, sop, urgency)));
    }

    /** A shared procedure of its own, as if a case of Kota Semarang had called it. */
    ProcessInstance openProcedure(
            String procedure,
            String type,
            String classification,
            String urgency,
            boolean child,
            String risk,
            String phase) {
        staff.ensure();
        String number = caseNumbers.next(Staff.SEMARANG);
        VariableMap known = known(number, type, urgency)
                .putValue("klasifikasi", classification)
                .putValue("korbanAnak", child)
                .putValue("tingkatRisiko", risk)
                .putValue("perihal", "RENCANA")
                .putValue("pokokKonferensi", "RENCANA_KASUS")
                .putValue("tujuanKunjungan", "ASESMEN")
                .putValue("nomorButir", 1L)
                .putValue("namaButir", "butir")
                .putValue("faseBencana", phase)
                .putValue("kodePihak", "A")
                .putValue("jenisDisarankan", "komunitas-adat-terpencil");
        return linked(engine.getRuntimeService().startProcessInstanceByKey(procedure, number, known));
    }

    /** The register knows which instance carries the case, as after intake. */
    private ProcessInstance linked(ProcessInstance instance) {
        register.linkSop(instance.getBusinessKey(), instance.getId());
        return instance;
    }

    /** A case that stands before one step. */
    public ProcessInstance openAt(String sop, String step) {
        staff.ensure();
        String number = caseNumbers.next(Staff.SEMARANG);
        return linked(engine.getRuntimeService()
                .createProcessInstanceByKey(sop)
                .businessKey(number)
                .setVariables(known(number, sop, "NORMAL"))
                .startBeforeActivity(step)
                .execute());
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
        hands.handIn(task, worker, Map.copyOf(answers));
    }

    private void toTheEngine(Task task, String worker, Map<String, Object> answers) {
        as(worker, () -> {
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), worker);
            }
            engine.getFormService().submitTaskForm(task.getId(), ValidForms.valid(form(task), answers));
        });
    }

    /** A desk for the same cases whose people hand in their steps another way. */
    public Desk by(Hands others) {
        return new Desk(engine, staff, sealing, caseNumbers, register, others);
    }

    public void does(ProcessInstance instance, String step) {
        does(instance, step, Map.of());
    }

    /** The open task of a step, in the instance itself or in a procedure that runs for the same case; null if there is none. */
    public Task task(ProcessInstance instance, String step) {
        Task own = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(step)
                .singleResult();
        return own != null
                ? own
                : engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(instance.getBusinessKey())
                        .taskDefinitionKey(step)
                        .singleResult();
    }

    /**
     * Works a called procedure of the case to its end; time passes where it waits.
     *
     * @param answers by field, wherever a form of the procedure asks for it
     */
    public void passes(ProcessInstance instance, String procedure, Map<String, ?> answers) {
        assertThat(running(instance, procedure))
                .as(procedure + " runs for the case")
                .isPresent();
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<ProcessInstance> called = running(instance, procedure);
            if (called.isEmpty()) {
                return;
            }
            List<Task> tasks = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(called.get().getId())
                    .list();
            if (tasks.isEmpty()) {
                fire(nextJob(called.get()));
            } else {
                Task task = tasks.get(0);
                Map<String, Object> asked = new HashMap<>(answers);
                asked.keySet()
                        .retainAll(
                                form(task).fields().stream().map(FormField::key).toList());
                does(called.get(), task.getTaskDefinitionKey(), asked);
            }
        }
        throw new AssertionError(procedure + " does not come to an end with " + answers);
    }

    private Optional<ProcessInstance> running(ProcessInstance instance, String procedure) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(procedure)
                .processInstanceBusinessKey(instance.getBusinessKey())
                .list()
                .stream()
                .findFirst();
    }

    private Job nextJob(ProcessInstance instance) {
        return engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).list().stream()
                .min(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElseThrow(() -> new AssertionError("nothing is awaited in " + instance.getProcessDefinitionId()));
    }

    /** A letter comes that the case waits for. */
    public void letter(ProcessInstance instance, String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(instance.getBusinessKey())
                .correlate();
    }

    /** The product does what it has put off to the background: it starts a batch of items, and hands signals on to them. */
    public void background(ProcessInstance instance) {
        List<Job> waiting = background(jobsOfCase(instance));
        while (!waiting.isEmpty()) {
            waiting.forEach(this::fire);
            waiting = background(jobsOfCase(instance));
        }
    }

    private static List<Job> background(List<Job> jobs) {
        return jobs.stream().filter(job -> job.getDuedate() == null).toList();
    }

    /** Lets the time pass until the timer is due, and fires it. */
    public void waitFor(ProcessInstance instance, String timer) {
        List<Job> own = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(timer)
                .list();
        fire(own.stream()
                .findFirst()
                .or(() -> jobsOfCase(instance).stream()
                        .filter(job -> timer.equals(activityOf(job)))
                        .findFirst())
                .orElseThrow(() -> new AssertionError(timer + " does not wait")));
    }

    private List<Job> jobsOfCase(ProcessInstance instance) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(instance.getBusinessKey())
                .list()
                .stream()
                .flatMap(i ->
                        engine.getManagementService().createJobQuery().processInstanceId(i.getId()).list().stream())
                .toList();
    }

    private String activityOf(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private void fire(Job job) {
        if (job.getDuedate() != null && job.getDuedate().after(ClockUtil.getCurrentTime())) {
            ClockUtil.setCurrentTime(new Date(job.getDuedate().getTime() + 1000));
        }
        engine.getManagementService().executeJob(job.getId());
    }

    /** How long a step may take, from its beginning to its due date, in full seconds: the two are read a blink apart. */
    public Duration timeFor(Task step) {
        return Duration.between(
                        step.getCreateTime().toInstant(), step.getDueDate().toInstant())
                .plusMillis(500)
                .truncatedTo(ChronoUnit.SECONDS);
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
        register.open(number, sop, Staff.SEMARANG, urgency, "TERBATAS", "KEPOLISIAN");
        VariableMap known = Variables.createVariables()
                .putValue("nomorKasus", number)
                .putValue("jenis", sop)
                .putValue("wilayah", Staff.SEMARANG)
                .putValue("pendamping", "siti")
                .putValue("urgensi", urgency)
                .putValue("klasifikasi", "TERBATAS")
                .putValue("korbanAnak", false)
                .putValue("sumberKasus", "KEPOLISIAN");
        Stream.of("namaKlien", "alamat", "namaKomunitas", "lokasiRinci", "uraianLaporan", "usulan")
                .filter(sealing::isSealedName)
                .forEach(name -> known.putValueTyped(name, sealing.seal(number, "Contoh")));
        return known;
    }
}
