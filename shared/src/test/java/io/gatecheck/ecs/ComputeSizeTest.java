package io.gatecheck.ecs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComputeSizeTest {

    @ParameterizedTest
    @CsvSource({
        "256, 256",
        "1 vCPU, 1024",
        ".5 vcpu, 512",
        "0.25vCPU, 256",
        "16 vCPU, 16384",
        "' 512 ', 512"
    })
    void cpuIsReadInUnits(String text, long units) {
        assertThat(ComputeSize.cpuUnits("cpu", Optional.of(text))).contains(units);
    }

    @ParameterizedTest
    @CsvSource({"512, 512", "2 GB, 2048", "2GB, 2048", "0.5 gb, 512", "120 GB, 122880"})
    void memoryIsReadInMebibytes(String text, long mebibytes) {
        assertThat(ComputeSize.mebibytes("memory", Optional.of(text))).contains(mebibytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", " ", "NULL"})
    void theTextNullMeansNone(String text) {
        assertThat(ComputeSize.cpuUnits("cpu", Optional.of(text))).isEmpty();
    }

    @Test
    void nothingMeansNone() {
        assertThat(ComputeSize.cpuUnits("cpu", Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1 GB", "vcpu", "1e9", "12345678901234567890", "1 2"})
    void whatIsNotASizeOfCpuIsRefused(String text) {
        assertThatThrownBy(() -> ComputeSize.cpuUnits("cpu", Optional.of(text)))
                .isInstanceOf(UnreadableEvent.class);
    }
}
