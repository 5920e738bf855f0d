package io.gatecheck.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What docs/architecture.md says of modules and rooms.
 *
 * @param drawn the nodes of its pictures
 * @param arrows those of its pictures
 * @param named what its text sets as code
 */
record ArchitecturePage(Set<String> drawn, Set<Arrow> arrows, Set<String> named) {

    private static final Pattern PICTURE = Pattern.compile("(?s)```mermaid\\n(.*?)```");
    private static final Pattern CODE = Pattern.compile("`([a-z0-9.-]+)`");
    private static final Pattern STEP = Pattern.compile("\\s*-->\\s*");
    private static final Pattern AND = Pattern.compile("\\s*&\\s*");
    private static final Pattern LABEL = Pattern.compile("[\\[(].*");

    /** Reads the section. */
    static ArchitecturePage read() {
        String section = section();
        Set<String> drawn = new LinkedHashSet<>();
        Set<Arrow> arrows = new LinkedHashSet<>();
        PICTURE.matcher(section)
                .results()
                .flatMap(picture -> picture.group(1).lines().skip(1))
                .forEach(line -> read(line.strip(), drawn, arrows));
        Set<String> named = new LinkedHashSet<>();
        CODE.matcher(PICTURE.matcher(section).replaceAll(""))
                .results()
                .map((MatchResult word) -> word.group(1))
                .forEach(named::add);
        return new ArchitecturePage(drawn, arrows, named);
    }

    /** A line of a picture: nodes, and the arrows from each to those of the next step. */
    private static void read(String line, Set<String> drawn, Set<Arrow> arrows) {
        List<List<String>> steps = new ArrayList<>();
        STEP.splitAsStream(line).map(ArchitecturePage::nodes).forEach(steps::add);
        steps.forEach(drawn::addAll);
        for (int i = 1; i < steps.size(); i++) {
            for (String from : steps.get(i - 1)) {
                steps.get(i).stream().map(to -> new Arrow(from, to)).forEach(arrows::add);
            }
        }
    }

    private static List<String> nodes(String step) {
        return AND.splitAsStream(step).map(node -> LABEL.matcher(node).replaceFirst("")).toList();
    }

    /** Whether one can go from a node to another along the arrows. */
    boolean leads(String from, String to) {
        return arrows.stream()
                .filter(arrow -> arrow.from().equals(from))
                .anyMatch(arrow -> arrow.to().equals(to) || leads(arrow.to(), to));
    }

    private static String section() {
        try {
            return Arrays.stream(
                            Files.readString(Path.of("..", "docs", "architecture.md"))
                                    .split("\n## "))
                    .filter(section -> section.startsWith("Modules and rooms\n"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
