package io.gatecheck.admin.policy;

import static io.gatecheck.admin.policy.PolicyDesk.EXEC;
import static io.gatecheck.admin.policy.PolicyDesk.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatecheck.access.Role;
import io.gatecheck.admin.request.Forbidden;
import io.gatecheck.admin.request.NotFound;
import io.gatecheck.policy.Draft;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnDraftsTest {

    private final PolicyDesk desk = new PolicyDesk();

    @Test
    void aDraftOfAPolicyBeginsAsTheVersionInForce() {
        desk.inForce(1, yaml("one"));
        desk.inForce(2, yaml("two"));

        Draft draft = desk.startDraft.start(new StartingPoint.Existing("no-exec"));

        assertThat(draft)
                .isEqualTo(
                        new Draft(
                                draft.id(),
                                Optional.of(EXEC),
                                yaml("two"),
                                2,
                                "ada@example.com",
                                PolicyDesk.NOW));
        assertThat(desk.ownDrafts.get(draft.id().value())).isEqualTo(draft);
    }

    @Test
    void aBuiltInPolicyThatIsInForceGetsAnotherId() {
        var id = new PolicyId("no-public-ip");
        var _ = desk.policies.publish(new PolicyVersion(id, 1, "", PolicyDesk.NOW, "x"));

        Draft draft = desk.startDraft.start(new StartingPoint.BuiltIn("no-public-ip"));

        assertThat(draft.yaml()).startsWith("id: no-public-ip-2\n");
        assertThat(draft.policy()).isEmpty();
        assertThat(desk.checkDraft.check(draft.yaml()).problems()).isEmpty();
    }

    @Test
    void thereIsNothingToStartFromWhereThereIsNoSuchPolicy() {
        for (StartingPoint from :
                List.of(
                        new StartingPoint.BuiltIn("no-such"),
                        new StartingPoint.BuiltIn("No such!"),
                        new StartingPoint.Existing("no-such"))) {
            assertThatThrownBy(() -> desk.startDraft.start(from)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aDraftOfSomebodyElseDoesNotExist() {
        Draft draft = desk.startDraft.start(new StartingPoint.Blank());
        desk.become("bob@example.com", Role.EDITOR);

        assertThatThrownBy(() -> desk.ownDrafts.get(draft.id().value()))
                .isInstanceOf(NotFound.class);
        assertThat(desk.ownDrafts.all()).isEmpty();
        desk.ownDrafts.delete(draft.id().value());
        assertThat(desk.drafts.by("ada@example.com")).containsExactly(draft);
    }

    @Test
    void aDraftKnowsWhatWasPublishedSinceItWasBegun() {
        desk.inForce(1, yaml("one"));
        Draft draft = desk.startDraft.start(new StartingPoint.Existing("no-exec"));
        assertThat(desk.ownDrafts.intervening(draft)).isEmpty();

        var second = desk.inForce(2, yaml("two"));

        assertThat(desk.ownDrafts.intervening(draft).map(Intervening::inForce)).contains(second);
    }

    @Test
    void aViewerHasNoDrafts() {
        desk.become("eve@example.com", Role.VIEWER);

        assertThatThrownBy(() -> desk.ownDrafts.all()).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.startDraft.start(new StartingPoint.Blank()))
                .isInstanceOf(Forbidden.class);
    }
}
