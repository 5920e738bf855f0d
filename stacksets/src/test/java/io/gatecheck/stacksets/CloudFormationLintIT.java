package io.gatecheck.stacksets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Needs cfn-lint, which is a program of its own. */
@Tag("emulator")
class CloudFormationLintIT {

    /** Names the program where {@code cfn-lint} is not on the PATH. */
    private static final String PROGRAM_VARIABLE = "GATECHECK_CFN_LINT";

    static Stream<Template> templates() {
        return Stream.of(Template.central(), Template.member());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theTemplateIsClean(Template template) throws Exception {
        Process lint = start(template);
        String said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).isBlank();
        assertThat(lint.waitFor()).isZero();
    }

    private static Process start(Template template) {
        String program =
                Optional.ofNullable(System.getenv(PROGRAM_VARIABLE))
                        .filter(name -> !name.isBlank())
                        .orElse("cfn-lint");
        try {
            return new ProcessBuilder(
                            program, "--non-zero-exit-code", "informational", template.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "'%s' cannot be started. ./gatecheck test installs it; %s names another program; ./gatecheck test --without-emulators leaves this test out."
                            .formatted(program, PROGRAM_VARIABLE),
                    e);
        }
    }
}
