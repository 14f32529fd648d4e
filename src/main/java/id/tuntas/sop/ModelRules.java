package id.tuntas.sop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All rules that a SOP folder keeps before it may be published. */
@Component
class ModelRules {

    private final List<Rule> all;

    @Autowired
    ModelRules(ProblemTypes types) {
        this(Stream.of(
                        FileRules.rules(types),
                        ProcessRules.rules(types),
                        TaskRules.rules(),
                        DeadlineRules.rules(),
                        GatewayRules.rules(),
                        ConditionRules.rules(),
                        StructureRules.rules(),
                        NamingRules.rules(),
                        DiagramRules.rules(),
                        CallRules.rules(),
                        MessageRules.rules(),
                        SafetyRules.rules(),
                        DecisionRules.rules(),
                        FormRules.rules(types),
                        SealingRules.rules())
                .flatMap(List::stream)
                .toList());
    }

    ModelRules(List<Rule> all) {
        this.all = all;
    }

    /** The rules in the order of the table in processes/README.md. */
    List<Rule> all() {
        return all;
    }

    /** Every place in the folder that breaks a rule; empty if it may be published without remark. */
    List<Finding> check(ReadFolder folder) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : all) {
            rule.check().run(folder, new Rule.Report(rule, findings));
        }
        return findings;
    }
}
