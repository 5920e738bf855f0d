package io.gatecheck.cel.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A path of a file system, as the folders on the way to it. Doubled slashes, {@code .} and {@code
 * ..} are resolved as the kernel would; links are not known. A backslash counts as a slash, and
 * behind the letter of a drive, as on Windows, the case of letters does not matter.
 */
record FilePath(List<String> steps) {

    FilePath {
        steps = List.copyOf(steps);
    }

    static FilePath parse(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : folded(path.replace('\\', '/')).split("/", -1)) {
            switch (step) {
                case "", "." -> {}
                case ".." -> {
                    if (!steps.isEmpty()) {
                        steps.removeLast();
                    }
                }
                default -> steps.add(step);
            }
        }
        return new FilePath(steps);
    }

    private static String folded(String path) {
        boolean onDrive = path.length() > 1 && path.charAt(1) == ':';
        return onDrive ? path.toLowerCase(Locale.ROOT) : path;
    }

    /** Whether one of the two is, or lies in, the other. */
    boolean overlaps(FilePath other) {
        int shared = Math.min(steps.size(), other.steps.size());
        return steps.subList(0, shared).equals(other.steps.subList(0, shared));
    }
}
