package io.gatecheck.evaluator.facts.ecr;

import static io.gatecheck.evaluator.member.FakeMembers.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.ecs.EventFixture;
import io.gatecheck.evaluator.facts.AskedSource;
import io.gatecheck.evaluator.member.FakeMembers;
import io.gatecheck.organization.Account;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.organization.AccountId;
import io.gatecheck.organization.AccountPath;
import io.gatecheck.organization.InMemoryAccounts;
import io.gatecheck.organization.OrganizationalUnit;
import io.gatecheck.organization.UnitId;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.Fact.Missing;
import io.gatecheck.snapshot.ImageScans;
import io.gatecheck.task.ImageScan;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.ScanFindings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.EcrException;
import software.amazon.awssdk.services.ecr.model.ImageScanFinding;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.awssdk.services.ecr.model.ScanNotFoundException;

class ImageScanSourceTest {

    private static final EventFixture RUNNING = EventFixture.of("fargate-running");
    private static final String DIGEST =
            "sha256:74b2c688c700ec95a93e478cdb959737c148df3fbf5ea706abe0318726e885e6";
    private static final String WEB = "web@" + DIGEST;
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final String HERE = "111122223333 eu-central-1";

    private final FakeMembers members = new FakeMembers();
    private final AtomicLong now = new AtomicLong();
    private final AccountDirectory accounts =
            new InMemoryAccounts(
                    new Account(
                            new AccountId("111122223333"),
                            "shop",
                            new AccountPath(
                                    List.of(new OrganizationalUnit(new UnitId("r-ab12"), "Root"))),
                            Map.of()));
    private final AskedSource<ImageScans> scans =
            new AskedSource<>(new ImageScanSource(members, accounts, now::get), ImageScans.class);

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETE", "ACTIVE"})
    void theFindingsAreCountedBySeverity(String status) {
        members.scan(
                WEB,
                answer(
                        status,
                        Map.of(
                                "CRITICAL",
                                1,
                                "HIGH",
                                2,
                                "MEDIUM",
                                3,
                                "LOW",
                                4,
                                "INFORMATIONAL",
                                5,
                                "UNDEFINED",
                                6,
                                "UNTRIAGED",
                                7)));

        assertThat(scans(RUNNING)).isEqualTo(web(status, new ScanFindings(1, 2, 3, 4, 5, 13)));
    }

    @Test
    void aScanThatFoundNothingSaysSo() {
        members.scan(WEB, answer("COMPLETE", Map.of()));

        assertThat(scans(RUNNING)).isEqualTo(web("COMPLETE", new ScanFindings(0, 0, 0, 0, 0, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "UNSUPPORTED_IMAGE", "SCAN_ELIGIBILITY_EXPIRED"})
    void aScanWithoutAnswerHasNoFindings(String status) {
        members.scan(WEB, answer(status, Map.of()));

        assertThat(scans(RUNNING))
                .isEqualTo(web(new ImageScan(status, Optional.empty(), Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN_PROGRESS", "PENDING"})
    void ofAScanThatIsNotOverNothingIsKnown(String status) {
        members.scan(WEB, answer(status, Map.of()));

        assertThat(scans(RUNNING))
                .isEqualTo(
                        Fact.permanent(
                                "the scan of " + WEB + " has not finished (" + status + ")"));
    }

    @Test
    void findingsWithoutTheirNumberAreNotTakenForNone() {
        members.scan(
                WEB,
                answer("COMPLETE", Map.of()).toBuilder()
                        .imageScanFindings(found ->
                                found.findings(ImageScanFinding.builder().name("CVE-1").build()))
                        .build());

        assertThat(scans(RUNNING))
                .isEqualTo(
                        Fact.permanent(
                                "the registry lists findings of "
                                        + WEB
                                        + " without a count by severity"));
    }

    @Test
    void anImageThatWasNeverScannedHasNoScan() {
        members.scan(WEB, error(ScanNotFoundException.builder(), "ScanNotFoundException", 400));

        assertThat(scans(RUNNING)).isEqualTo(new Known<>(ImageScans.NONE));
    }

    @Test
    void anImageThatIsGoneIsMissing() {
        var why = "the registry in " + HERE + " has no image " + WEB;

        assertThat(scans(RUNNING)).isEqualTo(Fact.permanent(why));

        members.scan(
                WEB,
                error(RepositoryNotFoundException.builder(), "RepositoryNotFoundException", 400));

        assertThat(scans(RUNNING)).isEqualTo(Fact.permanent(why));
    }

    @Test
    void aRegistryOfSomebodyElsesIsNotAsked() {
        var other = "999988887777.dkr.ecr.eu-central-1.amazonaws.com/web:1";

        assertThat(scans(image(other)))
                .isEqualTo(
                        Fact.permanent(
                                "the registry's account 999988887777 is not in the organization"));
        assertThat(members.calls()).isEmpty();
    }

    @Test
    void theRegistryIsAskedInItsOwnRegion() {
        members.scan(WEB, answer("COMPLETE", Map.of()));

        var _ = scans(image("111122223333.dkr.ecr.us-east-1.amazonaws.com/web:1"));

        assertThat(members.calls())
                .containsExactly("ecr:DescribeImageScanFindings 111122223333 us-east-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx:1.29", "public.ecr.aws/nginx/nginx:1.29"})
    void otherRegistriesHaveNoScansAndAreNotAsked(String image) {
        assertThat(scans(image(image))).isEqualTo(new Known<>(ImageScans.NONE));
        assertThat(members.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AccessDeniedException | 400 | false | was denied (AccessDeniedException)",
                "ThrottlingException   | 400 | true  | was throttled (ThrottlingException)",
                "ServerException       | 500 | true  | failed with an error on the side of AWS (ServerException)",
            })
    void aFailureSaysWhatAwsSaid(String code, int status, boolean retryable, String said) {
        members.scan(WEB, error(EcrException.builder(), code, status));

        assertThat(scans(RUNNING))
                .isEqualTo(
                        new Missing<>(
                                new MissingReason(
                                        "ecr:DescribeImageScanFindings in " + HERE + " " + said,
                                        retryable)));
    }

    @Test
    void aHostThatNamesNoRegionIsNotAsked() {
        assertThat(scans(image("111122223333.dkr.ecr.nowhere.amazonaws.com/web:1")))
                .isInstanceOf(Missing.class);
        assertThat(members.calls()).isEmpty();
    }

    @Test
    void whileATaskLaunchesItsImageIsNotKnown() {
        assertThat(scans(EventFixture.of("fargate-provisioning")))
                .isEqualTo(Fact.permanent("the image has not been pulled yet"));
    }

    @Test
    void anImageIsCachedForAnHourAndAnUnscannedOneForMinutes() {
        members.scan(WEB, error(ScanNotFoundException.builder(), "ScanNotFoundException", 400));
        var _ = scans(RUNNING);
        now.addAndGet(Duration.ofMinutes(6).toNanos());
        members.scan(WEB, answer("COMPLETE", Map.of("HIGH", 1)));

        var found = scans(RUNNING.task("another"));
        now.addAndGet(Duration.ofMinutes(59).toNanos());
        var _ = scans(RUNNING);
        int afterAnHour = members.calls().size();
        now.addAndGet(Duration.ofMinutes(2).toNanos());
        var _ = scans(RUNNING);

        assertThat(found).isEqualTo(web("COMPLETE", new ScanFindings(0, 1, 0, 0, 0, 0)));
        assertThat(afterAnHour).isEqualTo(2);
        assertThat(members.calls().size()).isEqualTo(3);
    }

    private Fact<ImageScans> scans(EventFixture fixture) {
        return scans.ask(fixture.started());
    }

    private static EventFixture image(String image) {
        return RUNNING.with("/detail/containers/0/image", image);
    }

    private static Fact<ImageScans> web(String status, ScanFindings findings) {
        return web(new ImageScan(status, Optional.of(AT), Optional.of(findings)));
    }

    private static Fact<ImageScans> web(ImageScan scan) {
        return new Known<>(new ImageScans(Map.of("web", scan)));
    }

    private static DescribeImageScanFindingsResponse answer(
            String status, Map<String, Integer> counts) {
        return DescribeImageScanFindingsResponse.builder()
                .imageScanStatus(scan -> scan.status(status))
                .imageScanFindings(found ->
                        found.imageScanCompletedAt(AT).findingSeverityCountsWithStrings(counts))
                .build();
    }
}
