package io.gatecheck.admin.ui.impact;

import io.gatecheck.admin.impact.FindRecordedTask;
import io.gatecheck.admin.impact.FindRecordedTask.Found;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /recorded-tasks/{id}}: a recorded task, and what the policies in force say of it. */
@Controller
class RecordedTaskPage {

    private final FindRecordedTask tasks;
    private final Clock clock;

    RecordedTaskPage(FindRecordedTask tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetMapping("/recorded-tasks/{id}")
    String task(@PathVariable String id, Model model) {
        Found found = tasks.byId(id);
        model.addAttribute("task", RecordedTaskView.of(found, tasks.judge(found), clock.instant()));
        return "impact/recorded-task";
    }
}
