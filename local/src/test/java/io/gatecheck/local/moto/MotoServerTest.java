package io.gatecheck.local.moto;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class MotoServerTest {

    @Test
    void aMissingProgramIsNamedWithTheCommandsThatHelp() {
        assertThatIllegalStateException()
                .isThrownBy(() -> MotoServer.start("no-such-moto-server"))
                .withMessageContaining("'no-such-moto-server'")
                .withMessageContaining("./gatecheck test installs it")
                .withMessageContaining("GATECHECK_MOTO_SERVER")
                .withMessageContaining("--without-emulators");
    }

    @Test
    void aProgramThatEndsAtOnceSaysWhatItSaid() {
        assertThatIllegalStateException()
                .isThrownBy(() -> MotoServer.start("java"))
                .withMessageContaining("did not start");
    }
}
