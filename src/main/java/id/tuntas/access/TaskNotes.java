package id.tuntas.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the comments and attachments of tasks and instances, which Camunda 7.24 hands out, and lets delete, to
 * whoever knows their ids. A comment can be read and written by those who see its task or instance; nobody changes or
 * deletes one, because comments belong to the record of the case. Attachments are refused: files are not kept there.
 */
class TaskNotes extends OncePerRequestFilter {

    private static final Pattern PATHS = Pattern.compile("/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?"
            + "/(task|process-instance)/([^/]+)/(comment|attachment)(?:/.*)?");
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    private final IdentityService identity;
    private final Memberships memberships;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;

    TaskNotes(
            IdentityService identity,
            Memberships memberships,
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history) {
        this.identity = identity;
        this.memberships = memberships;
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = PATHS.matcher(ExpressionKeys.decodedPath(request));
        if (!asked.matches()) {
            chain.doFilter(request, response);
        } else if (!isVisible(asked.group(1), asked.group(2))) {
            ExpressionKeys.refuse(response, HttpServletResponse.SC_NOT_FOUND, "Tidak ditemukan.");
        } else if ("attachment".equals(asked.group(3))) {
            ExpressionKeys.refuse(response, HttpServletResponse.SC_FORBIDDEN, "Lampiran tidak disimpan di sini.");
        } else if (!HARMLESS.contains(request.getMethod())) {
            ExpressionKeys.refuse(response, HttpServletResponse.SC_FORBIDDEN, "Komentar tidak dapat diubah.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isVisible(String kind, String id) {
        var login = SecurityContextHolder.getContext().getAuthentication();
        var person = login == null ? null : memberships.find(login.getName()).orElse(null);
        if (person == null) {
            return false;
        }
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(person.id(), List.copyOf(person.groups()), List.copyOf(person.territories()));
        try {
            return "task".equals(kind) ? seesTask(id) : seesInstance(id);
        } finally {
            identity.clearAuthentication();
            if (before != null) {
                identity.setAuthentication(before);
            }
        }
    }

    private boolean seesTask(String id) {
        return tasks.createTaskQuery().taskId(id).count() > 0
                || history.createHistoricTaskInstanceQuery()
                                .taskId(id)
                                .finished()
                                .count()
                        > 0;
    }

    private boolean seesInstance(String id) {
        return runtime.createProcessInstanceQuery().processInstanceId(id).count() > 0
                || history.createHistoricProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0;
    }
}
