package id.tuntas.browser;

import id.tuntas.form.CaseNumbers;
import id.tuntas.form.FormField;
import id.tuntas.form.FormSchema;
import id.tuntas.form.ValidForms;
import id.tuntas.sealing.Sealing;
import id.tuntas.walk.Staff;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Brings a case of human trafficking to the place where a browser test begins. */
@Component
class Cases {

    /** The way that ends: no loops, a foreigner handed over to the embassy. */
    private static final Map<String, Object> WAY = Map.of(
            "unsurTppo", "TERPENUHI",
            "hasilPersetujuan", "SETUJU",
            "putusan", "SETUJU",
            "putusanPenelaahKedua", "SETUJU",
            "perluSesiBerikutnya", "TIDAK",
            "tibaDiTujuanAkhir", "YA",
            "kewarganegaraan", "WNA",
            "hasilTerminasi", "RUJUK_SELESAI",
            "mauBersaksi", "TIDAK",
            "jawabanPermohonan", "DIKABULKAN");

    private static final int MOST_STEPS = 60;

    private final ProcessEngine engine;
    private final CaseNumbers numbers;
    private final Sealing sealing;
    private final Staff staff;

    Cases(ProcessEngine engine, CaseNumbers numbers, Sealing sealing, Staff staff) {
        this.engine = engine;
        this.numbers = numbers;
        this.sealing = sealing;
        this.staff = staff;
    }

    /** A new case of siti's, at its first step. */
    String open() {
        String number = numbers.next(Staff.SEMARANG);
        VariableMap known = Variables.createVariables()
                .putValue("nomorKasus", number)
                .putValue("jenis", "korban-trafficking")
                .putValue("wilayah", Staff.SEMARANG)
                .putValue("pendamping", "siti")
                .putValue("urgensi", "DARURAT")
                .putValue("klasifikasi", "TERBATAS")
                .putValue("korbanAnak", false)
                .putValue("sumberKasus", "KEPOLISIAN");
        Map.of("namaKlien", "Contoh Klien", "alamat", "Contoh alamat", "uraianLaporan", "Contoh uraian laporan")
                .forEach((name, text) -> {
                    if (sealing.isSealedName(name)) {
                        known.putValueTyped(name, sealing.seal(number, text));
                    }
                });
        engine.getRuntimeService().startProcessInstanceByKey("korban-trafficking", number, known);
        return number;
    }

    /** Works the case as its people until the step is there. */
    void workUntil(String caseNumber, String step) {
        for (int i = 0; i < MOST_STEPS && find(caseNumber, step) == null; i++) {
            complete(tasks(caseNumber).stream()
                    .filter(t -> !t.getProcessDefinitionId().startsWith("eskalasi"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nothing to do before " + step)));
        }
        if (find(caseNumber, step) == null) {
            throw new AssertionError(step + " was never reached");
        }
    }

    /** Works the case as its people until the step is there, and does it. */
    void workThrough(String caseNumber, String step) {
        workUntil(caseNumber, step);
        complete(find(caseNumber, step));
    }

    /** The deadline of the step has just passed. */
    void letDeadlinePass(String caseNumber, String step) {
        Task task = find(caseNumber, step);
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .activityId(step.replaceFirst("^Task_", "Timer_") + "TenggatLewat")
                .list()
                .get(0);
        ClockUtil.setCurrentTime(new Date(timer.getDuedate().getTime() + 1000));
        try {
            engine.getManagementService().executeJob(timer.getId());
        } finally {
            ClockUtil.reset();
        }
    }

    Task find(String caseNumber, String step) {
        return tasks(caseNumber).stream()
                .filter(t -> t.getTaskDefinitionKey().equals(step))
                .findFirst()
                .orElse(null);
    }

    List<Task> tasks(String caseNumber) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
    }

    String instance(String caseNumber) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey("korban-trafficking")
                .singleResult()
                .getId();
    }

    /** The newest report of the person that is still worked on. */
    String lastReported() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("penerimaan-laporan")
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getBusinessKey();
    }

    private void complete(Task task) {
        boolean companion = task.getAssignee() != null;
        String worker = companion ? task.getAssignee() : staff.onDuty(offeredTo(task), Staff.SEMARANG);
        Map<String, Object> answers = answers(task);
        engine.getIdentityService().setAuthentication(worker, staff.groupsOf(worker), List.of(Staff.SEMARANG));
        try {
            if (!companion) {
                engine.getTaskService().claim(task.getId(), worker);
            }
            engine.getFormService().submitTaskForm(task.getId(), answers);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private String offeredTo(Task task) {
        return engine.getTaskService()
                .getIdentityLinksForTask(task.getId())
                .get(0)
                .getGroupId();
    }

    private Map<String, Object> answers(Task task) {
        try (InputStream form = engine.getFormService().getDeployedTaskForm(task.getId())) {
            FormSchema schema = FormSchema.parse(form.readAllBytes());
            Map<String, Object> chosen = new HashMap<>(WAY);
            Stream.of(schema.fields())
                    .flatMap(List::stream)
                    .filter(field -> field.choicesFrom() != null)
                    .map(FormField::key)
                    .forEach(key -> chosen.put(key, "budi"));
            return ValidForms.valid(schema, chosen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
