package id.tuntas.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All addresses that the application answers on: the engine's own list for both REST interfaces, and what stands beside. */
final class Addresses {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private Addresses() {}

    record Address(String method, String path) {}

    static List<Address> all() throws IOException {
        var found = new ArrayList<Address>();
        try (var file = Addresses.class.getResourceAsStream("/openapi.json")) {
            var paths = new ObjectMapper().readTree(file).get("paths");
            paths.fields()
                    .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                        if (METHODS.contains(method)) {
                            var address = VARIABLE.matcher(path.getKey()).replaceAll("x");
                            Stream.of(
                                            "/engine-rest",
                                            "/engine-rest/engine/default",
                                            "/camunda/api/engine/engine/default")
                                    .forEach(base ->
                                            found.add(new Address(method.toUpperCase(Locale.ROOT), base + address)));
                        }
                    }));
        }
        beside().forEach(path -> Stream.of("GET", "POST").forEach(method -> found.add(new Address(method, path))));
        return found;
    }

    private static List<String> beside() {
        return List.of(
                "/",
                "/keluar",
                "/error",
                "/engine-rest",
                "/engine-rest/engine",
                "/engine-rest/openapi.json",
                "/camunda",
                "/camunda/",
                "/camunda/app",
                "/camunda/app/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/tasklist/camunda-tasklist-ui.js",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/app/tasklist/locales/id.json",
                "/camunda/app/cockpit/index.html",
                "/camunda/lib/deps.js",
                "/camunda/assets/images/x.png",
                "/camunda/api/engine/engine",
                "/camunda/api/engine/engine/",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/admin/auth/user/default/login/admin",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/x/user/create",
                "/camunda/api/admin/plugin/adminPlugins/static/app/plugin.js",
                "/camunda/api/admin/plugin/adminPlugins/default/metrics/task-worker/sum",
                "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js",
                "/camunda/api/cockpit/plugin/base/default/process-definition/x/called-process-definitions",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/cockpit/plugin/base/default/process-instance/count",
                "/camunda/api/cockpit/plugin/base/default/process-instance/x/called-process-instances",
                "/camunda/api/cockpit/plugin/base/default/incident",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js",
                "/camunda/api/welcome/plugin/welcomePlugins/static/app/plugin.js",
                "/plugin/tasklist/app/plugin.js",
                "/plugin/admin/app/plugin.js",
                "/webjars/camunda/lib/deps.js",
                "/actuator",
                "/actuator/info",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/mappings",
                "/actuator/metrics",
                "/actuator/loggers",
                "/actuator/configprops",
                "/h2-console",
                "/h2-console/login.do",
                "/api/openapi",
                "/api/openapi/swagger-config",
                "/api/openapi.yaml",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/api/saya",
                "/api/orang",
                "/api/orang/x",
                "/api/sop",
                "/api/sop/x",
                "/api/laporan",
                "/api/kasus",
                "/api/kasus/x",
                "/api/tidak-ada",
                "/tuntas/sesi.js",
                "/META-INF/spring.factories",
                "/WEB-INF/web.xml",
                "/application.yaml",
                "/processes/bersama/tenggat.dmn",
                "/camunda-welcome/index.html",
                "/tidak-ada",
                "/console",
                "/login",
                "/logout",
                "/favicon.icox");
    }
}
