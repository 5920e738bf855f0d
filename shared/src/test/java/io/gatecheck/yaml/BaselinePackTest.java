package io.gatecheck.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.policy.Action;
import io.gatecheck.policy.BaselinePack;
import io.gatecheck.policy.MessageTemplate.Part;
import io.gatecheck.policy.Parameter;
import io.gatecheck.policy.ParameterValue;
import io.gatecheck.policy.PolicyDocument;
import io.gatecheck.policy.Severity;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** What each policy of the pack owes its readers. */
class BaselinePackTest {

    static final List<Named<CompiledPolicy>> POLICIES = PackPolicies.NAMED;

    @Test
    void thePackHasEveryDocumentInItsFolder() throws IOException, URISyntaxException {
        var folder = Objects.requireNonNull(getClass().getResource(BaselinePack.FOLDER)).toURI();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            BaselinePack.documents().keySet().stream()
                                    .map(id -> id + ".yaml")
                                    .toList());
        }
    }

    @ParameterizedTest
    @FieldSource("POLICIES")
    void aPolicySaysWhatItDemandsAndWhy(CompiledPolicy policy) {
        PolicyDocument document = policy.document();

        assertThat(document.metadata().title()).matches("[A-Z].* must .*[^.]");
        assertThat(document.metadata().description()).hasSizeGreaterThan(100).endsWith(".");
        assertThat(document.parameters())
                .allSatisfy(
                        parameter -> assertThat(parameter.description().orElse("")).endsWith("."));
    }

    @ParameterizedTest
    @FieldSource("POLICIES")
    void aMessageShowsWhatWasFound(CompiledPolicy policy) {
        List<Part> parts = policy.document().message().parts();

        assertThat(parts).hasAtLeastOneElementOfType(Part.Text.class);
        assertThat(parts).hasAtLeastOneElementOfType(Part.Interpolation.class);
    }

    @ParameterizedTest
    @FieldSource("POLICIES")
    void aPolicySaysHowToFixWhatBreaksIt(CompiledPolicy policy) {
        var remediation = policy.document().remediation();

        assertThat(remediation.text()).endsWith(".");
        assertThat(remediation.url().orElse("")).startsWith("https://docs.aws.amazon.com/");
        assertThat(remediation.snippets()).isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("POLICIES")
    void aSnippetOfCloudFormationIsYaml(CompiledPolicy policy) {
        var snippets = policy.document().remediation().snippets();

        assertThat(Stream.ofNullable(snippets.get("cloudformation")))
                .allSatisfy(snippet ->
                        assertThat(
                                        new Compose(LoadSettings.builder().build())
                                                .composeString(snippet))
                                .get()
                                .isInstanceOf(MappingNode.class));
    }

    @ParameterizedTest
    @FieldSource("POLICIES")
    void whatMattersLittleIsOnlyRecordedAndNothingIsStopped(CompiledPolicy policy) {
        PolicyDocument document = policy.document();

        assertThat(document.action()).isNotEqualTo(Action.STOP);
        if (document.metadata().severity() == Severity.LOW) {
            assertThat(document.action()).isEqualTo(Action.AUDIT);
        }
    }

    @ParameterizedTest
    @FieldSource("POLICIES")
    void everyParameterIsTriedWithAnotherValue(CompiledPolicy policy) {
        PolicyDocument document = policy.document();

        for (Parameter parameter : document.parameters()) {
            assertThat(document.tests())
                    .as(parameter.name())
                    .anySatisfy(test -> {
                        ParameterValue tried = test.parameters().values().get(parameter.name());
                        assertThat(tried).isNotEqualTo(parameter.defaultValue());
                    });
        }
    }
}
