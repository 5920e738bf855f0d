package io.gatecheck.local.slack;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /local/slack}: what was sent to Slack, or would have been. */
@Controller
public class SlackInboxPage {

    /** The path of the page. */
    public static final String PATH = "/local/slack";

    private static final int SHOWN = 50;

    private final SlackInbox inbox;
    private final Clock clock;

    SlackInboxPage(SlackInbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String inbox(Model model) {
        Instant now = clock.instant();
        model.addAttribute(
                "messages",
                inbox.newest().stream()
                        .limit(SHOWN)
                        .map(message -> MessageRow.of(message, now))
                        .toList());
        return "local/slack";
    }
}
