package io.gatecheck.yaml;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.policy.BaselinePack;
import io.gatecheck.task.Facet;
import io.gatecheck.task.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds docs/baseline-pack.md to the policies. */
class BaselinePackPageTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final List<String> PAGE = read();

    /** A control of somebody else, and the policies that answer it. */
    private record Control(String name, Set<String> policies, String remark) {}

    @Test
    void itListsEveryPolicyAsItIs() {
        assertThat(rows("The policies"))
                .containsExactlyElementsOf(
                        PackPolicies.ALL.stream()
                                .sorted(
                                        Comparator.<CompiledPolicy, String>comparing(policy ->
                                                        policy.document().metadata().category())
                                                .thenComparing(
                                                        policy -> policy.document().id().value()))
                                .map(BaselinePackPageTest::row)
                                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Security Hub, SecurityHub/",
        "Prowler, Prowler/",
        "Control Tower, ControlTower/",
        "AWS Config, Config/"
    })
    void itMapsAControlToThePoliciesThatNameItAndToNoOthers(String section, String framework) {
        Set<String> mapped = new TreeSet<>();
        for (Control control : controls(section)) {
            mapped.add(framework + control.name());
            assertThat(control.policies())
                    .as(control.name())
                    .isEqualTo(answering(framework + control.name()));
            assertThat(control.remark()).as(control.name()).isNotBlank();
        }
        assertThat(mapped).containsAll(named(framework));
    }

    @Test
    void everyFrameworkThatAPolicyNamesHasItsSection() {
        assertThat(named(""))
                .allMatch(name ->
                        name.matches(
                                "SecurityHub/ECS\\.[0-9]+|ControlTower/CT\\.ECS\\.PR\\.[0-9]+|Prowler/ecs_[a-z_]+|Config/ecs-[a-z-]+"));
    }

    @Test
    void noControlIsForgotten() {
        assertThat(names("Security Hub"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 21).mapToObj(i -> "ECS." + i).toList());
        assertThat(names("Control Tower"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 12).mapToObj(i -> "CT.ECS.PR." + i).toList());
        assertThat(names("Prowler")).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void everyPolicyThatItNamesIsThere() {
        Set<String> ids = PackPolicies.ALL.stream().map(BaselinePackPageTest::id).collect(toSet());

        assertThat(rows("Others").stream().flatMap(row -> codes(cells(row).get(1))))
                .isNotEmpty()
                .allMatch(ids::contains);
    }

    private static String row(CompiledPolicy policy) {
        Set<Facet> reads = EnumSet.noneOf(Facet.class);
        policy.when().ifPresent(when -> reads.addAll(when.fields().facets()));
        reads.addAll(policy.require().fields().facets());
        boolean early = reads.stream().allMatch(facet -> facet.knownFrom() == Phase.LAUNCHING);
        String lookedUp =
                reads.stream()
                        .filter(facet -> facet != Facet.EVENT)
                        .map(Facet::toString)
                        .collect(joining(", "));
        return "| %s | [`%s`](../shared/src/main/resources%s%s.yaml) | %s | %s | %s | %s |"
                .formatted(
                        policy.document().metadata().category(),
                        id(policy),
                        BaselinePack.FOLDER,
                        id(policy),
                        policy.document()
                                .metadata()
                                .severity()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT),
                        policy.document().metadata().title(),
                        lookedUp.isEmpty() ? "nothing" : lookedUp,
                        early ? "launching" : "running");
    }

    private static Set<String> answering(String control) {
        return PackPolicies.ALL.stream()
                .filter(policy -> policy.document().metadata().frameworks().contains(control))
                .map(BaselinePackPageTest::id)
                .collect(toSet());
    }

    private static Set<String> named(String framework) {
        return PackPolicies.ALL.stream()
                .flatMap(policy -> policy.document().metadata().frameworks().stream())
                .filter(name -> name.startsWith(framework))
                .collect(toSet());
    }

    private static String id(CompiledPolicy policy) {
        return policy.document().id().value();
    }

    private static List<String> names(String section) {
        return controls(section).stream().map(Control::name).toList();
    }

    private static List<Control> controls(String section) {
        return rows(section).stream()
                .map(BaselinePackPageTest::cells)
                .map(cells ->
                        new Control(
                                codes(cells.get(0)).findFirst().orElseThrow(),
                                codes(cells.get(2)).collect(toSet()),
                                cells.get(3)))
                .toList();
    }

    /** The rows of the table under a heading, without its head. */
    private static List<String> rows(String heading) {
        List<String> rows = new ArrayList<>();
        PAGE.stream()
                .dropWhile(line -> !line.equals("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .forEach(rows::add);
        return rows;
    }

    private static List<String> cells(String row) {
        return Stream.of(row.substring(1).split("\\|", -1)).map(String::strip).toList();
    }

    private static Stream<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1));
    }

    private static List<String> read() {
        try {
            return Files.readAllLines(Path.of("..", "docs", "baseline-pack.md"));
        } catch (IOException e) {
            throw new AssertionError("docs/baseline-pack.md cannot be read", e);
        }
    }
}
