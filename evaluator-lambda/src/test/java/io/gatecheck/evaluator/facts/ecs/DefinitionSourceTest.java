package io.gatecheck.evaluator.facts.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.ecs.Definitions;
import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.facts.Answers;
import io.gatecheck.evaluator.facts.AskedSource;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.snapshot.DefinitionContent;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.Fact.Missing;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.Container;
import io.gatecheck.task.ContainerEnvironment;
import io.gatecheck.task.ContainerImage;
import io.gatecheck.task.ContainerMemory;
import io.gatecheck.task.ContainerUser;
import io.gatecheck.task.DefinitionPlatform;
import io.gatecheck.task.LinuxSettings;
import io.gatecheck.task.Logging;
import io.gatecheck.task.Namespaces;
import io.gatecheck.task.Registration;
import io.gatecheck.task.Roles;
import io.gatecheck.task.TaskSize;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DefinitionSourceTest {

    private static final ObservedTask TASK = EventFixture.of("fargate-running").started();

    private final FakeMembers members = new FakeMembers();
    private final AskedSource<DefinitionContent> facts =
            new AskedSource<>(new DefinitionSource(members), DefinitionContent.class);

    @Test
    void aDefinitionIsReadWithWhatEcsTakesAbsentFieldsFor() {
        members.define(Definitions.web(Answers.CHECKOUT));

        var found = facts.ask(TASK);

        assertThat(found)
                .isEqualTo(
                        new Known<>(
                                new DefinitionContent(
                                        Optional.of("awsvpc"),
                                        Optional.empty(),
                                        Registration.UNKNOWN,
                                        new Roles(
                                                Optional.of(
                                                        "arn:aws:iam::111122223333:role/checkout"),
                                                Optional.of(
                                                        "arn:aws:iam::111122223333:role/execution")),
                                        TaskSize.NONE,
                                        Namespaces.DEFAULT,
                                        DefinitionPlatform.DEFAULT,
                                        false,
                                        List.of(),
                                        List.of(
                                                new Container(
                                                        "web",
                                                        ContainerImage.parse(
                                                                "111122223333.dkr.ecr.eu-central-1.amazonaws.com/web:1.4.2"),
                                                        true,
                                                        ContainerUser.OF_THE_IMAGE,
                                                        256,
                                                        new ContainerMemory(
                                                                Optional.of(512L),
                                                                Optional.empty()),
                                                        0,
                                                        new ContainerEnvironment(
                                                                List.of("STAGE"),
                                                                List.of(),
                                                                List.of(),
                                                                List.of()),
                                                        LinuxSettings.NONE,
                                                        Logging.NONE,
                                                        List.of(),
                                                        List.of(),
                                                        false)))));
    }

    @Test
    void aDefinitionIsAskedForOnce() {
        members.define(Definitions.web(Answers.CHECKOUT));

        var _ = facts.ask(List.of(TASK, TASK));
        var _ = facts.ask(TASK);

        assertThat(members.calls())
                .containsExactly("ecs:DescribeTaskDefinition 111122223333 eu-central-1");
    }

    @Test
    void aFailureIsNotCached() {
        members.define(Definitions.web(Answers.CHECKOUT))
                .fail("ecs:DescribeTaskDefinition", FakeMembers.throttled());
        var before = facts.ask(TASK);
        members.mend("ecs:DescribeTaskDefinition");

        var after = facts.ask(TASK);

        assertThat(before).isInstanceOf(Missing.class);
        assertThat(after).isInstanceOf(Known.class);
    }

    @Test
    void aDefinitionThatEcsDoesNotKnowIsMissingForGood() {
        var found = facts.ask(TASK);

        assertThat(found)
                .isEqualTo(
                        Fact.permanent(
                                "ecs:DescribeTaskDefinition in 111122223333 eu-central-1 was"
                                        + " rejected (ClientException)"));
    }
}
