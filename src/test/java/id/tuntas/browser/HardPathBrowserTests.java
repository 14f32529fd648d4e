package id.tuntas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.casefile.CaseRegister;
import id.tuntas.story.ChildVictimPath;
import id.tuntas.story.FoundlingPath;
import id.tuntas.story.NeglectedChildPath;
import id.tuntas.walk.Desk;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The hard paths of child SOPs, told as the stories tell them, but with every form filled in and sent in Tasklist. */
@BrowserTest
class HardPathBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Team team;

    @Autowired
    Desk desk;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseRegister register;

    private Desk inTasklist;

    @BeforeEach
    void people() {
        team.ensure();
        inTasklist = desk.by(new TasklistHands(engine, port));
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void aFoundlingWhoseFosterFamilyGivesUpIsAdopted() {
        resolved(new FoundlingPath(inTasklist).toTheAdoption());
    }

    @Test
    void aGirlWhomHerStepfatherAbusedIsSafeAndWell() {
        resolved(new ChildVictimPath(inTasklist).toTheRecovery());
    }

    @Test
    void aChildOutOfSchoolWhoseParentsRefuseThreeTimesGrowsUpWithKin() {
        resolved(new NeglectedChildPath(inTasklist).toTheCareOfKin());
    }

    private void resolved(ProcessInstance sop) {
        assertThat(register.find(sop.getBusinessKey()).orElseThrow())
                .returns("TERSELESAIKAN", c -> c.status())
                .returns("TERSELESAIKAN", c -> c.outcome());
    }
}
