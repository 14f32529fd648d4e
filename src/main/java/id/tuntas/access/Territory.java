package id.tuntas.access;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/**
 * Gives each process instance its territory (tenant): that of the calling instance, else the variable {@code wilayah}
 * (4-digit kabupaten/kota code), else the only territory of the person who starts it. Refuses a missing region, because
 * an instance without tenant would be visible everywhere, and a territory that the person does not belong to.
 */
@Component
class Territory implements TenantIdProvider {

    static final String VARIABLE = "wilayah";
    private static final Pattern CODE = Pattern.compile("\\d{4}");

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        if (start.getSuperExecution() != null) {
            return start.getSuperExecution().getTenantId();
        }
        var region = start.getVariables().get(VARIABLE);
        var code = region == null ? onlyTerritoryOfCaller() : region.toString();
        if (code == null || !CODE.matcher(code).matches()) {
            throw new BadUserRequestException(
                    "Wilayah kasus belum diisi. Isi dengan kode kabupaten/kota, 4 angka, misalnya 3573.");
        }
        if (!Context.getCommandContext().getTenantManager().isAuthenticatedTenant(code)) {
            throw new AuthorizationException("Anda tidak bertugas di wilayah " + code + ".");
        }
        return code;
    }

    private static String onlyTerritoryOfCaller() {
        var caller = Context.getCommandContext().getAuthentication();
        var territories = caller == null ? null : caller.getTenantIds();
        return territories != null && territories.size() == 1 ? territories.get(0) : null;
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        throw new UnsupportedOperationException("CMMN is not used");
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
        return decision.getExecution() == null ? null : decision.getExecution().getTenantId();
    }
}
