package io.gatecheck.local.organization;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.cases.TaskCases;
import io.gatecheck.local.moto.GovernedOrganization;
import io.gatecheck.local.moto.OnMoto;
import io.gatecheck.local.moto.StandardAwsSettings;
import io.gatecheck.local.moto.TaskStateChange;
import io.gatecheck.local.organization.Verdicts.Said;
import io.gatecheck.local.sandbox.Sandbox;
import io.gatecheck.local.sandbox.SandboxCases;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.policy.PolicyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Holds the sandbox of the local run to an emulator that others wrote: every starter policy says of
 * every case the same in both, for the same reason.
 */
@Tag("emulator")
@ExtendWith(OnMoto.class)
class SameVerdictsIT {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void theSandboxAndMotoGiveEveryCaseTheSameVerdicts(GovernedOrganization governed) {
        Map<String, Set<Said>> inSandbox = inSandbox();
        Map<String, Set<Said>> onMoto = onMoto(governed);

        assertThat(onMoto).isEqualTo(inSandbox);
        assertThat(onMoto)
                .hasSameSizeAs(TaskCases.ALL)
                .allSatisfy((name, said) -> assertThat(broken(said)).isEqualTo(breaks(name)));
        assertThat(onMoto.values())
                .allSatisfy(said ->
                        assertThat(said)
                                .extracting(Said::verdict)
                                .allMatch(verdict -> verdict.matches("(PASS|SKIP|FAIL).*")));
    }

    private static Set<String> broken(Set<Said> verdicts) {
        return verdicts.stream()
                .filter(said -> said.verdict().startsWith("FAIL"))
                .map(Said::policy)
                .collect(toSet());
    }

    private static Set<String> breaks(String name) {
        return TaskCases.ALL.stream()
                .filter(taskCase -> taskCase.name().equals(name))
                .flatMap(taskCase -> taskCase.breaks().stream())
                .map(PolicyId::value)
                .collect(toSet());
    }

    private static Map<String, Set<Said>> inSandbox() {
        Sandbox sandbox = SandboxCases.quiet(START);
        TaskCases.ALL.forEach(taskCase -> SandboxCases.launch(taskCase, sandbox, START));
        List<String> running =
                sandbox.tick(START.plusSeconds(10)).stream()
                        .filter(event -> event.contains("\"lastStatus\":\"RUNNING\",\"overrides\""))
                        .distinct()
                        .toList();
        return new Verdicts(sandbox.memberClients(), new InMemoryAccounts()).on(running);
    }

    private static Map<String, Set<Said>> onMoto(GovernedOrganization governed) {
        var member = governed.organization().members().getFirst();
        List<String> running =
                TaskCases.ALL.stream()
                        .map(taskCase -> governed.run(taskCase, member))
                        .map(task -> TaskStateChange.running(task, START).whole())
                        .toList();
        try (var _ = new StandardAwsSettings(governed.moto(), GovernedOrganization.HOME);
                var readers = new ReaderClients()) {
            return new Verdicts(readers.clients(), new InMemoryAccounts()).on(running);
        }
    }
}
