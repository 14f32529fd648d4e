package id.tuntas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerritoryTests {

    private static final String MODELS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
              targetNamespace="t" id="D">
              <process id="wilayah-induk" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="S"/><sequenceFlow id="f1" sourceRef="S" targetRef="R"/>
                <businessRuleTask id="R" camunda:decisionRef="wilayah-putusan" camunda:mapDecisionResult="singleEntry" camunda:resultVariable="hasil"/>
                <sequenceFlow id="f2" sourceRef="R" targetRef="C"/>
                <callActivity id="C" calledElement="wilayah-anak"/>
                <sequenceFlow id="f3" sourceRef="C" targetRef="E"/><endEvent id="E"/>
              </process>
              <process id="wilayah-anak" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="S2"/><sequenceFlow id="g1" sourceRef="S2" targetRef="T2"/><userTask id="T2"/>
                <sequenceFlow id="g2" sourceRef="T2" targetRef="E2"/><endEvent id="E2"/>
              </process>
            </definitions>
            """;
    private static final String DECISION = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
              id="DD" name="d" namespace="n">
              <decision id="wilayah-putusan" name="Putusan" camunda:historyTimeToLive="P1D"><decisionTable id="DT">
                <output id="o" name="hasil" typeRef="string"/><rule id="r"><outputEntry id="oe"><text>"YA"</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private Territory territory;

    private Deployment deployment;

    @BeforeAll
    void deploy() {
        deployment = repository
                .createDeployment()
                .addString("wilayah.bpmn", MODELS)
                .addString("wilayah.dmn", DECISION)
                .deploy();
    }

    @AfterEach
    void forgetCaller() {
        identity.clearAuthentication();
    }

    @AfterAll
    void remove() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void theCaseItsChildrenAndItsDecisionsStandInTheTerritoryOfTheRegion() {
        runtime.startProcessInstanceByKey("wilayah-induk", Map.of("wilayah", "3573"));

        assertThat(runtime.createProcessInstanceQuery()
                        .tenantIdIn("3573")
                        .processDefinitionKey("wilayah-anak")
                        .count())
                .isEqualTo(1);
        assertThat(history.createHistoricDecisionInstanceQuery()
                        .decisionDefinitionKey("wilayah-putusan")
                        .list())
                .extracting("tenantId")
                .containsOnly("3573");
    }

    @Test
    void aMissingOrStrangeRegionIsRefused() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("wilayah-anak"))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Wilayah kasus belum diisi");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("wilayah-anak", Map.of("wilayah", "35")))
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void aForeignTerritoryIsRefused() {
        inTerritories("3507");

        assertThatThrownBy(() -> start(Map.of("wilayah", "3573")))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("Anda tidak bertugas di wilayah 3573");
    }

    @Test
    void aPersonOfOneTerritoryNeedNotNameItAPersonOfTwoMust() {
        inTerritories("3507");
        assertThat(start(Map.of())).isEqualTo("3507");

        inTerritories("3507", "3573");
        assertThatThrownBy(() -> start(Map.of())).isInstanceOf(BadUserRequestException.class);
        assertThat(start(Map.of("wilayah", "3573"))).isEqualTo("3573");
    }

    private void inTerritories(String... territories) {
        identity.setAuthentication("koordinatorA", List.of(Groups.KOORDINATOR), List.of(territories));
    }

    private String start(Map<String, Object> variables) {
        var start = new TenantIdProviderProcessInstanceContext(null, Variables.fromMap(variables));
        return engine.getCommandExecutorTxRequired()
                .execute(context -> territory.provideTenantIdForProcessInstance(start));
    }
}
