package io.gatecheck.admin.ui.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a policy document, cut for colouring. The cut is by shape alone, so that a text which
 * is no YAML is shown as well.
 *
 * @param number counted from 1
 * @param key with the space before it and its colon; empty if the line has none
 * @param rest what follows the key
 * @param variant the class for a line with a mistake or of comment; empty for any other
 */
record YamlLine(int number, String key, String rest, String variant) {

    private static final Pattern KEY = Pattern.compile("(\\s*(?:- )?\\{?[\\w-]+:)(\\s.*|)");

    static List<YamlLine> of(String yaml, Set<Integer> wrong) {
        List<YamlLine> lines = new ArrayList<>();
        int number = 0;
        for (String text : yaml.lines().toList()) {
            number++;
            Matcher matcher = KEY.matcher(text);
            boolean keyed = matcher.matches();
            lines.add(
                    new YamlLine(
                            number,
                            keyed ? matcher.group(1) : "",
                            keyed ? matcher.group(2) : text,
                            variant(text, wrong.contains(number))));
        }
        return List.copyOf(lines);
    }

    private static String variant(String text, boolean wrong) {
        if (wrong) {
            return "gc-yaml__line--wrong";
        }
        return text.stripLeading().startsWith("#") ? "gc-yaml__line--comment" : "";
    }
}
