package io.gatecheck.evaluator.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.alert.Alert;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SlackMessageTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final SlackMessage messages =
            new SlackMessage(Optional.of(URI.create("https://gatecheck.example.com/")));

    @Test
    void anAlertSaysWhatBrokeWhereWhyAndHowToFixIt() throws IOException {
        JsonNode message = messages.of(Alerts.publicAddress());

        assertThat(message).isEqualTo(fixture("public-address.json"));
    }

    @Test
    void withoutAnAdminAddressThereIsNoLinkToIt() {
        JsonNode message = new SlackMessage(Optional.empty()).of(Alerts.publicAddress());

        assertThat(message.toString()).doesNotContain("/violations/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!channel> look <https://evil.example|here> & <@U012345>",
                "`<!here>`",
                "a > b && c < d",
            })
    void textFromOutsideCanNeitherMentionNorLink(String text) {
        JsonNode message = messages.of(Alerts.saying(text));

        assertThat(texts(message))
                .allSatisfy(shown ->
                        assertThat(withoutOwnLinks(shown))
                                .doesNotContain("<", ">")
                                .doesNotContainPattern("&(?!(amp|lt|gt);)"));
    }

    @Test
    void whatIsShownAsCodeCannotEndTheCode() {
        JsonNode message = messages.of(Alerts.saying("a` *b* `c"));

        assertThat(message.toString()).contains("`a' *b* 'c`");
    }

    @Test
    void anAddressThatIsNoneOfTheWebIsNotALink() {
        JsonNode message = messages.of(Alerts.saying("javascript:alert(1)"));

        assertThat(message.toString()).doesNotContain("<javascript");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", "\"", "x", "🚨", "<", "\n", " y"})
    void everyPartStaysWithinSlacksLimits(String character) {
        Alert alert = Alerts.explainedBy(character.repeat(40_000), 500);

        JsonNode message = messages.of(alert);

        JsonNode blocks = message.get("blocks");
        assertThat(blocks.size()).isLessThanOrEqualTo(50);
        assertThat(message.toString()).hasSizeLessThan(12_000);
        for (JsonNode block : blocks) {
            int limit = block.get("type").stringValue().equals("header") ? 150 : 3_000;
            assertThat(block.path("text").path("text").stringValue("").length())
                    .isLessThanOrEqualTo(limit);
            for (JsonNode field : block.path("fields")) {
                assertThat(field.get("text").stringValue()).hasSizeLessThanOrEqualTo(2_000);
            }
        }
    }

    @Test
    void aCutNeverSplitsAnEscapedCharacter() {
        JsonNode message = messages.of(Alerts.explainedBy("&".repeat(40_000), 1));

        assertThat(texts(message))
                .allSatisfy(shown -> assertThat(shown).doesNotContainPattern("&(?!amp;)"));
    }

    @Test
    void manyReadingsAreSummedUp() {
        JsonNode message = messages.of(Alerts.explainedBy("value", 11));

        assertThat(message.toString()).contains("and 5 more");
    }

    @Test
    void anEmptyMessageLeavesNoEmptySection() {
        JsonNode message = messages.of(Alerts.saying(" "));

        assertThat(texts(message)).allSatisfy(shown -> assertThat(shown).isNotBlank());
    }

    /** Every text in it, the names of types included. */
    private static List<String> texts(JsonNode node) {
        return node.isString()
                ? List.of(node.stringValue())
                : node.values().stream().flatMap(part -> texts(part).stream()).toList();
    }

    private static String withoutOwnLinks(String text) {
        return text.replaceAll(
                "<https://(eu-central-1.console.aws.amazon.com|gatecheck.example.com)/[^<>|]*\\|[^<>|]*>",
                "");
    }

    private static JsonNode fixture(String name) throws IOException {
        try (InputStream file = SlackMessageTest.class.getResourceAsStream(name)) {
            return JSON.readTree(file);
        }
    }
}
