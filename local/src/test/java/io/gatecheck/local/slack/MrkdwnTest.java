package io.gatecheck.local.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.local.slack.Mrkdwn.Look;
import io.gatecheck.local.slack.Mrkdwn.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class MrkdwnTest {

    @Test
    void linksBoldAndCodeAreToldFromPlainText() {
        var lines = Mrkdwn.lines("*Why*\n`a &lt; b` is <https://example.com/x?a=1&amp;b=2|not> so");

        assertThat(lines)
                .containsExactly(
                        List.of(new Span(Look.BOLD, "Why", "")),
                        List.of(
                                new Span(Look.CODE, "a < b", ""),
                                new Span(Look.PLAIN, " is ", ""),
                                new Span(Look.LINK, "not", "https://example.com/x?a=1&b=2"),
                                new Span(Look.PLAIN, " so", "")));
    }

    @Test
    void anEscapedMentionStaysText() {
        var lines = Mrkdwn.lines("&lt;!channel&gt; &amp;lt;");

        assertThat(lines).containsExactly(List.of(new Span(Look.PLAIN, "<!channel> &lt;", "")));
    }

    @Test
    void anAddressThatIsNotOfTheWebIsNoLink() {
        var lines = Mrkdwn.lines("<javascript:alert(1)|click>");

        assertThat(lines.getFirst()).extracting(Span::look).containsOnly(Look.PLAIN);
    }
}
