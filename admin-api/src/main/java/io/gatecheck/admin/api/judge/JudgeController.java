package io.gatecheck.admin.api.judge;

import io.gatecheck.admin.api.judge.JudgedTasksResource.JudgedTaskResource;
import io.gatecheck.admin.api.problem.RefusedRequest;
import io.gatecheck.admin.judge.JudgeDocuments;
import io.gatecheck.admin.judge.JudgeDocuments.JudgeResult;
import io.gatecheck.admin.judge.JudgeDocuments.JudgedBy;
import io.gatecheck.ecs.TaskDocument;
import io.gatecheck.ecs.TaskDocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/judge}: what the policies say of a task that somebody has as a document. */
@RestController
class JudgeController {

    private final JudgeDocuments judge;
    private final Clock clock;
    private final TaskDocumentReader documents = new TaskDocumentReader();

    JudgeController(JudgeDocuments judge, Clock clock) {
        this.judge = judge;
        this.clock = clock;
    }

    @PostMapping(path = "/api/v1/judge", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('VIEWER')")
    JudgedTasksResource judge(@RequestParam Optional<String> policy, InputStream body)
            throws IOException {
        JudgeRequest request = JudgeRequest.read(body);
        Optional<String> id = policy.filter(text -> !text.isBlank());
        if (id.isPresent() && request.policy().isPresent()) {
            throw RefusedRequest.badRequest(
                    "Name a policy in the address or send one in the body, but not both.");
        }
        return switch (documents.read(request.task(), request.definition(), clock.instant())) {
            case TaskDocument.NoTasks(var why) ->
                    throw RefusedRequest.unprocessable(
                            "The task cannot be judged: %s.".formatted(why));
            case TaskDocument.Readable readable -> judged(readable, by(id, request));
        };
    }

    private static JudgedBy by(Optional<String> id, JudgeRequest request) {
        return request.policy()
                .<JudgedBy>map(JudgedBy.Document::new)
                .or(() -> id.map(JudgedBy.OnePolicy::new))
                .orElseGet(JudgedBy.InForce::new);
    }

    private JudgedTasksResource judged(TaskDocument.Readable readable, JudgedBy by) {
        boolean published = !(by instanceof JudgedBy.Document);
        return switch (judge.judge(readable.tasks(), by)) {
            case JudgeResult.InvalidPolicy(var problems) ->
                    throw RefusedRequest.invalidPolicy(problems);
            case JudgeResult.Judged(var tasks) ->
                    new JudgedTasksResource(
                            tasks.stream()
                                    .map(task -> JudgedTaskResource.of(task, published))
                                    .toList(),
                            readable.notes());
        };
    }
}
