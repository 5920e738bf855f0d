package io.gatecheck.evaluator.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluator.event.EventFixture;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.facts.Fact.Missing;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.task.Container;
import io.gatecheck.task.ContainerUser;
import io.gatecheck.task.ImageReference;
import io.gatecheck.task.LinuxParameters;
import io.gatecheck.task.Logging;
import io.gatecheck.task.TaskDefinition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefinitionFactsTest {

    private static final TaskEvent EVENT = EventFixture.of("fargate-running").launch();

    private final FakeMembers members = new FakeMembers();
    private final DefinitionFacts facts = new DefinitionFacts(members);
    private final MemberCalls calls = new MemberCalls();

    @Test
    void aDefinitionIsReadWithWhatEcsTakesAbsentFieldsFor() {
        members.define(Answers.definition(Answers.CHECKOUT));

        var found = facts.of(List.of(EVENT), calls);

        assertThat(found.get(EVENT))
                .isEqualTo(
                        new Known<>(
                                new Definition(
                                        Optional.of("awsvpc"),
                                        new TaskDefinition(
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of(
                                                        "arn:aws:iam::111122223333:role/checkout"),
                                                Optional.of(
                                                        "arn:aws:iam::111122223333:role/execution"),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                false,
                                                Optional.empty(),
                                                List.of(),
                                                List.of()),
                                        List.of(
                                                new Container(
                                                        "web",
                                                        ImageReference.parse(
                                                                "111122223333.dkr.ecr.eu-central-1.amazonaws.com/web:1.4.2"),
                                                        Optional.empty(),
                                                        Optional.empty(),
                                                        false,
                                                        Optional.empty(),
                                                        false,
                                                        Optional.empty(),
                                                        List.of("STAGE"),
                                                        List.of(),
                                                        true,
                                                        256,
                                                        Optional.of(512L),
                                                        Optional.empty(),
                                                        false,
                                                        ContainerUser.OF_THE_IMAGE,
                                                        List.of(),
                                                        List.of(),
                                                        List.of(),
                                                        LinuxParameters.NONE,
                                                        Logging.NONE,
                                                        List.of(),
                                                        List.of(),
                                                        false,
                                                        List.of(),
                                                        0,
                                                        Optional.empty())))));
    }

    @Test
    void aDefinitionIsAskedForOnce() {
        members.define(Answers.definition(Answers.CHECKOUT));

        var _ = facts.of(List.of(EVENT, EVENT), calls);
        var _ = facts.of(List.of(EVENT), calls);

        assertThat(members.calls())
                .containsExactly("ecs:DescribeTaskDefinition 111122223333 eu-central-1");
    }

    @Test
    void aFailureIsNotRemembered() {
        members.define(Answers.definition(Answers.CHECKOUT))
                .fail("ecs:DescribeTaskDefinition", FakeMembers.throttled());
        var before = facts.of(List.of(EVENT), calls);
        members.mend("ecs:DescribeTaskDefinition");

        var after = facts.of(List.of(EVENT), calls);

        assertThat(before.get(EVENT)).isInstanceOf(Missing.class);
        assertThat(after.get(EVENT)).isInstanceOf(Known.class);
    }

    @Test
    void aDefinitionThatEcsDoesNotKnowIsMissingForGood() {
        var found = facts.of(List.of(EVENT), calls);

        assertThat(found.get(EVENT))
                .isEqualTo(
                        new Missing<>(
                                "ecs:DescribeTaskDefinition in 111122223333 eu-central-1 was"
                                        + " refused (ClientException)",
                                false));
    }
}
