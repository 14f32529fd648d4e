package id.tuntas.form;

import id.tuntas.access.Grants;
import id.tuntas.access.Groups;
import id.tuntas.form.KnownCases.KnownCase;
import id.tuntas.sealing.Sealing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Starting a case: only by the form of {@value #PROCESS}. The case gets its number here, before the first variable is written,
 * because everything sensitive in the report is sealed under it. An event or a letter is started with the number of the open
 * case that it is about, by the companion of that case or by those who answer for its territory. A group is started by the
 * companion who will meet with it, and gets a number of its own, though it is no case.
 */
final class StartSubmissions {

    static final String PROCESS = "penerimaan-laporan";

    private static final String CASE_FIELD = "nomorKasusTerkait";
    private static final String REGION_FIELD = "kodeWilayahKasus";

    private final FormSchemas schemas;
    private final FormCheck check;
    private final Sealing sealing;
    private final ObjectProvider<CaseNumbers> caseNumbers;
    private final ObjectProvider<KnownCases> knownCases;

    StartSubmissions(
            FormSchemas schemas,
            FormCheck check,
            Sealing sealing,
            ObjectProvider<CaseNumbers> caseNumbers,
            ObjectProvider<KnownCases> knownCases) {
        this.schemas = schemas;
        this.check = check;
        this.sealing = sealing;
        this.caseNumbers = caseNumbers;
        this.knownCases = knownCases;
    }

    boolean isStart(Command<?> command) {
        return command instanceof SubmitStartFormCmd || command instanceof StartProcessInstanceCmd;
    }

    /** Puts the checked values, the case number (also as business key), the region and the reporter's id into the command. */
    Replacement check(Command<?> command, Authentication caller) {
        ProcessDefinitionEntity process = process(command);
        for (CommandChecker checker :
                Context.getCommandContext().getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkCreateProcessInstance(process);
        }
        FormSchema schema = schemas.of(process)
                .filter(form -> isStartedByForm(process.getKey()))
                .orElseThrow(() ->
                        new AuthorizationException("Kasus hanya dapat dimulai dengan formulir penerimaan laporan."));
        Map<String, Object> submitted = PlainValues.ofSubmission(CommandFields.variables(command));
        FormCheck.Result result = check.check(schema, submitted, Map.of());
        Submission.refuseIf(result.errors());
        if (PROCESS.equals(process.getKey())) {
            return newCase(command, caller, schema, result.accepted());
        }
        return Grants.OF_COMPANIONS.contains(process.getKey())
                ? ofCompanion(command, caller, schema, result.accepted())
                : knownCase(command, caller, schema, result.accepted());
    }

    private static boolean isStartedByForm(String process) {
        return PROCESS.equals(process)
                || Grants.ABOUT_A_CASE.contains(process)
                || Grants.OF_COMPANIONS.contains(process);
    }

    private Replacement newCase(
            Command<?> command, Authentication caller, FormSchema schema, Map<String, Object> accepted) {
        String region = region(accepted.get(REGION_FIELD), caller);
        String caseNumber = caseNumbers.getObject().next(region);
        VariableMap values = new Submission(sealing).typed(schema, accepted, caseNumber, Map.of());
        values.putValue("nomorKasus", caseNumber);
        values.putValue("wilayah", region);
        values.putValue("pencatat", caller.getUserId());
        return new Replacement(command)
                .with(values, CommandFields.variablesPath(command))
                .with(caseNumber, CommandFields.businessKeyPath(command));
    }

    /** Work of a companion that is no case: a number, a territory and the companion, but no type and no client. */
    private Replacement ofCompanion(
            Command<?> command, Authentication caller, FormSchema schema, Map<String, Object> accepted) {
        if (caller.getGroupIds() == null || !caller.getGroupIds().contains(Groups.PENDAMPING)) {
            throw new AuthorizationException("Hanya pendamping yang dapat memulai kelompoknya.");
        }
        String region = region(accepted.get(REGION_FIELD), caller);
        String number = caseNumbers.getObject().next(region);
        VariableMap values = new Submission(sealing).typed(schema, accepted, number, Map.of());
        values.putValue("nomorKasus", number);
        values.putValue("wilayah", region);
        values.putValue("urgensi", "NORMAL");
        values.putValue("klasifikasi", "SENSITIF");
        values.putValue("pendamping", caller.getUserId());
        values.putValue("pencatat", caller.getUserId());
        return new Replacement(command)
                .with(values, CommandFields.variablesPath(command))
                .with(number, CommandFields.businessKeyPath(command));
    }

    private Replacement knownCase(
            Command<?> command, Authentication caller, FormSchema schema, Map<String, Object> accepted) {
        KnownCase about = about((String) accepted.get(CASE_FIELD), caller);
        VariableMap values = new Submission(sealing).typed(schema, accepted, about.number(), Map.of());
        values.putValue("nomorKasus", about.number());
        values.putValue("wilayah", about.region());
        values.putValue("jenis", about.type());
        values.putValue("urgensi", about.urgency());
        values.putValue("klasifikasi", about.sensitivity());
        values.putValue("pendamping", about.companion());
        values.putValue("pencatat", caller.getUserId());
        return new Replacement(command)
                .with(values, CommandFields.variablesPath(command))
                .with(about.number(), CommandFields.businessKeyPath(command));
    }

    /** Who may not see a case is not told that it exists. */
    private KnownCase about(String number, Authentication caller) {
        KnownCases cases = knownCases.getObject();
        Optional<KnownCase> found = cases.isNumber(number)
                ? cases.find(number)
                        .filter(about ->
                                caller.getUserId().equals(about.companion()) || answersFor(caller, about.region()))
                : Optional.empty();
        if (found.isEmpty()) {
            Submission.refuseIf(
                    List.of("Nomor kasus: tidak ada kasus berjalan dengan nomor ini di antara kasus Anda; salin"
                            + " nomornya dari daftar tugas"));
        }
        return found.get();
    }

    private static boolean answersFor(Authentication caller, String region) {
        return caller.getTenantIds() != null
                && caller.getTenantIds().contains(region)
                && caller.getGroupIds() != null
                && caller.getGroupIds().stream().anyMatch(Groups.SUPERVISORS::contains);
    }

    private static ProcessDefinitionEntity process(Command<?> command) {
        CommandContext context = Context.getCommandContext();
        if (command instanceof StartProcessInstanceCmd) {
            ProcessInstantiationBuilderImpl builder =
                    (ProcessInstantiationBuilderImpl) CommandFields.read(command, "instantiationBuilder");
            if (builder.getTenantId() != null) {
                throw new AuthorizationException("Wilayah kasus ditentukan dari formulir, bukan oleh pemanggil.");
            }
            return new GetDeployedProcessDefinitionCmd(builder, false).execute(context);
        }
        String id = (String) CommandFields.read(command, "processDefinitionId");
        ProcessDefinitionEntity process =
                context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
        if (process == null) {
            throw new ProcessEngineException("Proses tidak ditemukan.");
        }
        return process;
    }

    /** The kabupaten/kota of the case: the one given, else the only one that the caller works for. */
    private static String region(Object given, Authentication caller) {
        List<String> own = caller.getTenantIds() == null ? List.of() : caller.getTenantIds();
        if (given == null && own.size() != 1) {
            Submission.refuseIf(List.of("Kode kabupaten/kota: wajib diisi, karena Anda "
                    + (own.isEmpty() ? "belum punya wilayah tugas" : "punya lebih dari satu wilayah tugas")));
        }
        String region = given == null ? own.get(0) : (String) given;
        if (!own.contains(region)) {
            Submission.refuseIf(List.of("Kode kabupaten/kota: wilayah " + region
                    + " bukan wilayah tugas Anda; kosongkan, atau minta koordinator wilayah itu mencatatnya"));
        }
        return region;
    }
}
