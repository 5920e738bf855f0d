package io.gatecheck.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatecheck.task.Tasks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource({
        "organization, true",
        "r-root, true",
        "ou-root-workloads, true",
        "ou-root-other, false",
        "Root/Workloads, true",
        "Root/Work, false",
        "111122223333, true",
        "999999999999, false",
        "owner=shop-team, true",
        "owner=other, false",
        "missing=, false",
    })
    void anEntryCoversTheAccountsThatItNames(String entry, boolean covered) {
        assertThat(ScopeTarget.parse(entry).covers(Tasks.ACCOUNT)).isEqualTo(covered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"organization", "r-root", "ou-ab12-cd", "Root/A b", "111122223333", "k=v=w"})
    void anEntryIsWrittenAsItWasRead(String entry) {
        assertThat(ScopeTarget.parse(entry).text()).isEqualTo(entry);
    }

    @Test
    void whatIsNoPlaceIsRefusedWithTheChoices() {
        assertThatThrownBy(() -> ScopeTarget.parse("everywhere"))
                .hasMessageContaining("'everywhere' is not a valid target")
                .hasMessageContaining("an account id of twelve digits");
    }

    @Test
    void anExclusionWinsOverAnInclusion() {
        var scope = scope("organization", "111122223333", "*", "*");

        assertThat(covers(scope)).isFalse();
    }

    @Test
    void regionClusterAndServiceMustMatchToo() {
        assertThat(covers(scope("organization", "ou-x-y", "eu-*", "w?b"))).isTrue();
        assertThat(covers(scope("organization", "ou-x-y", "us-*", "*"))).isFalse();
        assertThat(covers(scope("organization", "ou-x-y", "*", "shop*"))).isFalse();
    }

    private static boolean covers(Scope scope) {
        return scope.covers(Tasks.fargate().snapshot().place(), Tasks.ACCOUNT);
    }

    private static Scope scope(String include, String exclude, String region, String service) {
        return new Scope(
                List.of(ScopeTarget.parse(include)),
                List.of(ScopeTarget.parse(exclude)),
                List.of(new Glob(region)),
                List.of(Glob.ANY),
                List.of(new Glob(service)));
    }
}
