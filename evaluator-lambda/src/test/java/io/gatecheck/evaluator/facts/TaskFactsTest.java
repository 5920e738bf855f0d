package io.gatecheck.evaluator.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.member.MemberRegion;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.Facet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TaskFactsTest {

    private static final ObservedTask TASK = EventFixture.of("fargate-running").started();

    private final List<Facet> asked = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aSourceIsAskedAfterTheOneThatItNeedsAndKnowsItsFact() {
        var groups = source(Facet.SECURITY_GROUPS, Facet.INTERFACES);
        var interfaces = source(Facet.INTERFACES);
        var request = request(TASK, Facet.INTERFACES, Facet.SECURITY_GROUPS);

        var fetched = new TaskFacts(List.of(groups, interfaces)).fetch(List.of(request));

        assertThat(asked).containsExactly(Facet.INTERFACES, Facet.SECURITY_GROUPS);
        assertThat(fetched.of(request))
                .isEqualTo(
                        Facts.NONE
                                .with(Facet.INTERFACES, new Known<>("INTERFACES"))
                                .with(
                                        Facet.SECURITY_GROUPS,
                                        new Known<>("SECURITY_GROUPS by INTERFACES")));
    }

    @Test
    void whatASourceNeedsIsFetchedForItThoughNobodyElseWantsIt() {
        var groups = source(Facet.SECURITY_GROUPS, Facet.INTERFACES);
        var interfaces = source(Facet.INTERFACES, Facet.TASK);
        var task = source(Facet.TASK);
        var request = request(TASK, Facet.SECURITY_GROUPS);

        var fetched = new TaskFacts(List.of(groups, interfaces, task)).fetch(List.of(request));

        assertThat(asked).containsExactly(Facet.TASK, Facet.INTERFACES, Facet.SECURITY_GROUPS);
        assertThat(fetched.of(request).of(Facet.SECURITY_GROUPS))
                .contains(new Known<>("SECURITY_GROUPS by INTERFACES"));
    }

    @Test
    void sourcesThatNeedEachOtherAreRefused() {
        var groups = source(Facet.SECURITY_GROUPS, Facet.INTERFACES);
        var interfaces = source(Facet.INTERFACES, Facet.SECURITY_GROUPS);

        assertThatThrownBy(() -> new TaskFacts(List.of(groups, interfaces)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("depend on each other");
    }

    @Test
    void aFactThatWasObservedWithTheTaskIsNotAskedFor() {
        var request = request(told(Facet.CLUSTER, "observed"), Facet.CLUSTER);

        var fetched = new TaskFacts(List.of(source(Facet.CLUSTER))).fetch(List.of(request));

        assertThat(asked).isEmpty();
        assertThat(fetched.of(request).of(Facet.CLUSTER)).contains(new Known<>("observed"));
    }

    @Test
    void aFactThatWasObservedIsNotAskedForThoughAnotherSourceNeedsIt() {
        var groups = source(Facet.SECURITY_GROUPS, Facet.INTERFACES);
        var interfaces = source(Facet.INTERFACES);
        var request = request(told(Facet.INTERFACES, "observed"), Facet.SECURITY_GROUPS);

        var fetched = new TaskFacts(List.of(groups, interfaces)).fetch(List.of(request));

        assertThat(asked).containsExactly(Facet.SECURITY_GROUPS);
        assertThat(fetched.of(request).of(Facet.INTERFACES)).contains(new Known<>("observed"));
    }

    @Test
    void nobodyIsAskedForWhatNobodyWants() {
        var facts = new TaskFacts(List.of(source(Facet.CLUSTER), source(Facet.SERVICE)));
        var request = request(TASK, Facet.EVENT, Facet.CLUSTER);

        var fetched = facts.fetch(List.of(request));

        assertThat(asked).containsExactly(Facet.CLUSTER);
        assertThat(fetched.of(request))
                .isEqualTo(Facts.NONE.with(Facet.CLUSTER, new Known<>("CLUSTER")));
    }

    @Test
    void eachRequestGetsOnlyWhatItWantsAndASourceIsAskedOnceForAll() {
        var facts = new TaskFacts(List.of(source(Facet.CLUSTER), source(Facet.SERVICE)));
        var one = request(TASK, Facet.CLUSTER);
        var other = request(TASK, Facet.CLUSTER, Facet.SERVICE);

        var fetched = facts.fetch(List.of(one, other));

        assertThat(asked).containsExactlyInAnyOrder(Facet.CLUSTER, Facet.SERVICE);
        assertThat(fetched.of(one).of(Facet.SERVICE)).isEmpty();
        assertThat(fetched.of(other).of(Facet.SERVICE)).contains(new Known<>("SERVICE"));
    }

    @Test
    void theCallsOfAllSourcesAreCounted() {
        var facts = new TaskFacts(List.of(source(Facet.CLUSTER), source(Facet.SERVICE)));

        var fetched = facts.fetch(List.of(request(TASK, Facet.CLUSTER, Facet.SERVICE)));

        assertThat(fetched.calls()).isEqualTo(2);
    }

    private static FactRequest request(ObservedTask task, Facet... facets) {
        return new FactRequest(task, Set.of(facets));
    }

    private static ObservedTask told(Facet facet, String fact) {
        return new ObservedTask(
                TASK.arn(),
                TASK.phase(),
                TASK.at(),
                TASK.definition(),
                TASK.service(),
                TASK.launch(),
                TASK.capacityProvider(),
                TASK.size(),
                TASK.containers(),
                TASK.attachments(),
                Facts.NONE.with(facet, new Known<>(fact)),
                TASK.missing());
    }

    private FactSource source(Facet facet, Facet... needs) {
        return new NamingSource(facet, List.of(needs));
    }

    /** Answers with its name and the names of what it needs, and makes one call. */
    private final class NamingSource implements FactSource {

        private final Facet facet;
        private final List<Facet> needs;

        NamingSource(Facet facet, List<Facet> needs) {
            this.facet = facet;
            this.needs = needs;
        }

        @Override
        public Facet facet() {
            return facet;
        }

        @Override
        public Set<Facet> needs() {
            return needs.isEmpty() ? Set.of() : EnumSet.copyOf(needs);
        }

        @Override
        public Function<FactRequest, Fact<?>> ask(
                List<FactRequest> requests, Function<FactRequest, Facts> known, MemberCalls calls) {
            asked.add(facet);
            var _ = calls.attempt("test:" + facet, MemberRegion.of(TASK.place()), () -> facet);
            return request -> new Known<>(name(known.apply(request)));
        }

        private String name(Facts known) {
            return needs.stream()
                    .filter(need -> known.of(need).isPresent())
                    .map(need -> " by " + need.name())
                    .reduce(facet.name(), String::concat);
        }
    }
}
