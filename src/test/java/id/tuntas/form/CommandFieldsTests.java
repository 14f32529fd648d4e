package id.tuntas.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pins the protected fields of the engine's commands that the guard reads and writes. */
class CommandFieldsTests {

    private static StartProcessInstanceCmd start() {
        ProcessInstantiationBuilderImpl builder =
                (ProcessInstantiationBuilderImpl) ProcessInstantiationBuilderImpl.createProcessInstanceByKey(
                        new CommandExecutor() {
                            @Override
                            public <T> T execute(Command<T> command) {
                                throw new UnsupportedOperationException();
                            }
                        },
                        "penerimaan-laporan");
        builder.businessKey("kunci").setVariables(Map.of("usia", 5));
        return new StartProcessInstanceCmd(builder);
    }

    static Stream<Command<?>> carriers() {
        return Stream.of(
                new SubmitTaskFormCmd("t1", Map.of("usia", 5), false, false),
                new CompleteTaskCmd("t1", Map.of("usia", 5)),
                new ResolveTaskCmd("t1", Map.of("usia", 5)),
                new SubmitStartFormCmd("d1", "kunci", Map.of("usia", 5)),
                start());
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void theValuesOfACommandCanBeReplacedAndPutBack(Command<?> command) {
        Map<String, Object> before = CommandFields.variables(command);
        assertThat(before).containsEntry("usia", 5);

        try (Replacement replaced = new Replacement(command)
                .with(Variables.createVariables().putValue("usia", 6L), CommandFields.variablesPath(command))) {
            assertThat(CommandFields.variables(command)).containsEntry("usia", 6L);
        }
        assertThat(CommandFields.variables(command)).isSameAs(before);
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void theTaskOrTheBusinessKeyOfACommandIsKnown(Command<?> command) {
        if (command instanceof SubmitStartFormCmd || command instanceof StartProcessInstanceCmd) {
            try (Replacement replaced =
                    new Replacement(command).with("3573-26-000001-0", CommandFields.businessKeyPath(command))) {
                assertThat(CommandFields.read(command, CommandFields.businessKeyPath(command)))
                        .isEqualTo("3573-26-000001-0");
            }
            assertThat(CommandFields.read(command, CommandFields.businessKeyPath(command)))
                    .isEqualTo("kunci");
        } else {
            assertThat(CommandFields.read(command, "taskId")).isEqualTo("t1");
        }
    }

    @Test
    void theDefinitionToStartIsKnown() {
        assertThat(CommandFields.read(new SubmitStartFormCmd("d1", null, Map.of()), "processDefinitionId"))
                .isEqualTo("d1");
        assertThat(((ProcessInstantiationBuilderImpl) CommandFields.read(start(), "instantiationBuilder"))
                        .getProcessDefinitionKey())
                .isEqualTo("penerimaan-laporan");
    }

    @Test
    void theTaskWhoseFormIsLoadedIsKnown() {
        assertThat(new GetTaskFormVariablesCmd("t1", List.of("nik"), true).resourceId)
                .isEqualTo("t1");
    }

    @Test
    void aRenamedFieldFailsLoudly() {
        assertThatThrownBy(() -> CommandFields.read(new CompleteTaskCmd("t1", Map.of()), "nilai"))
                .hasMessageContaining("does the guard fit this version of the engine");
    }
}
