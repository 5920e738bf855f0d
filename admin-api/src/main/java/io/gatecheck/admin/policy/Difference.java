package io.gatecheck.admin.policy;

import static java.util.stream.Collectors.joining;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two texts, line by line, with three lines around each change.
 *
 * @param lines empty if no line differs
 */
public record Difference(List<DifferenceLine> lines) {

    private static final int AROUND = 3;

    /** Pairs of lines that are compared at most, so that no text keeps a processor busy. */
    private static final long MOST_PAIRS = 4_000_000;

    /** The names of the two files, which a unified diff begins with. */
    private static final int NAMES = 2;

    public Difference {
        lines = List.copyOf(lines);
    }

    /** What a line of a difference is. */
    public enum LineKind {
        /** Where the following lines stand in both texts, such as {@code @@ -1,4 +1,5 @@}. */
        PLACE,
        /** Stands in both texts. */
        SAME,
        /** Stands in the text after the change only. */
        ADDED,
        /** Stands in the text before the change only. */
        REMOVED
    }

    /** One line, without the sign in front of it. */
    public record DifferenceLine(LineKind kind, String text) {

        private static DifferenceLine of(String line) {
            return switch (line.charAt(0)) {
                case '+' -> new DifferenceLine(LineKind.ADDED, line.substring(1));
                case '-' -> new DifferenceLine(LineKind.REMOVED, line.substring(1));
                case '@' -> new DifferenceLine(LineKind.PLACE, line);
                default -> new DifferenceLine(LineKind.SAME, line.substring(1));
            };
        }

        /** As in a unified diff. */
        @Override
        public String toString() {
            return switch (kind) {
                case PLACE -> text;
                case SAME -> " " + text;
                case ADDED -> "+" + text;
                case REMOVED -> "-" + text;
            };
        }
    }

    /** Compares two texts. */
    public static Difference between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> revised = after.lines().toList();
        return new Difference(
                removedFirst(
                        UnifiedDiffUtils.generateUnifiedDiff(
                                        "before", "after", old, patch(old, revised), AROUND)
                                .stream()
                                .skip(NAMES)
                                .map(DifferenceLine::of)
                                .toList()));
    }

    /** In a change, people expect the lines that went before those that came. */
    private static List<DifferenceLine> removedFirst(List<DifferenceLine> lines) {
        List<DifferenceLine> ordered = new ArrayList<>();
        List<DifferenceLine> added = new ArrayList<>();
        for (DifferenceLine line : lines) {
            switch (line.kind()) {
                case ADDED -> added.add(line);
                case REMOVED -> ordered.add(line);
                case PLACE, SAME -> {
                    ordered.addAll(added);
                    added.clear();
                    ordered.add(line);
                }
            }
        }
        ordered.addAll(added);
        return ordered;
    }

    private static Patch<String> patch(List<String> old, List<String> revised) {
        int start = commonStart(old, revised);
        int end =
                commonStart(
                        old.subList(start, old.size()).reversed(),
                        revised.subList(start, revised.size()).reversed());
        List<String> before = old.subList(start, old.size() - end);
        List<String> after = revised.subList(start, revised.size() - end);
        if ((long) before.size() * after.size() <= MOST_PAIRS) {
            return DiffUtils.diff(old, revised, new MyersDiffWithLinearSpace<>());
        }
        Patch<String> whole = new Patch<>();
        whole.addDelta(new ChangeDelta<>(new Chunk<>(start, before), new Chunk<>(start, after)));
        return whole;
    }

    private static int commonStart(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        for (int i = 0; i < most; i++) {
            if (!one.get(i).equals(other.get(i))) {
                return i;
            }
        }
        return most;
    }

    /** The lines of a unified diff, without the names of files. */
    @Override
    public String toString() {
        return lines.stream().map(DifferenceLine::toString).collect(joining("\n"));
    }
}
