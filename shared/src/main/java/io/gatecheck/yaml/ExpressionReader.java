package io.gatecheck.yaml;

import io.gatecheck.policy.Expression;
import io.gatecheck.policy.MessageTemplate;
import io.gatecheck.policy.MessageTemplate.Part;
import io.gatecheck.policy.Position;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads expressions so that every character of them keeps its line and column in the document.
 * White space means nothing to CEL, and so plain and block scalars are taken as they stand there,
 * line breaks and indentation included.
 */
final class ExpressionReader {

    private final int[] document;

    ExpressionReader(String document) {
        this.document = document.codePoints().toArray();
    }

    Expression read(ScalarNode node) {
        Optional<Mark> start = node.getStartMark();
        Optional<Mark> end = node.getEndMark();
        if (start.isEmpty() || end.isEmpty()) {
            return new Expression(node.getValue(), new Position(1, 1));
        }
        return switch (node.getScalarStyle()) {
            case PLAIN, JSON_SCALAR_STYLE ->
                    slice(start.get().getIndex(), end.get().getIndex(), start.get());
            case LITERAL, FOLDED -> block(start.get(), end.get());
            case SINGLE_QUOTED, DOUBLE_QUOTED -> quoted(node, start.get(), end.get());
        };
    }

    /**
     * Cuts a message into text and the expressions in its braces; empty if a brace is not closed.
     */
    Optional<MessageTemplate> template(ScalarNode node) {
        String text = node.getValue().strip();
        Iterator<Position> places = braces(node).iterator();
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            if (close < 0 || text.substring(open + 1, close).contains("{")) {
                return Optional.empty();
            }
            if (open > from) {
                parts.add(new Part.Text(text.substring(from, open)));
            }
            Position at =
                    places.hasNext() ? places.next().right(1) : DocumentProblems.position(node);
            parts.add(new Part.Interpolation(new Expression(text.substring(open + 1, close), at)));
            from = close + 1;
        }
        if (from < text.length()) {
            parts.add(new Part.Text(text.substring(from)));
        }
        return Optional.of(new MessageTemplate(parts));
    }

    /** Where the opening braces of a text stand in the document, however it is folded or quoted. */
    private List<Position> braces(ScalarNode node) {
        List<Position> places = new ArrayList<>();
        int from = node.getStartMark().map(Mark::getIndex).orElse(0);
        int to = node.getEndMark().map(Mark::getIndex).orElse(0);
        Position at = DocumentProblems.position(node);
        for (int i = from; i < to; i++) {
            if (document[i] == '{') {
                places.add(at);
            }
            at = document[i] == '\n' ? new Position(at.line() + 1, 1) : at.right(1);
        }
        return places;
    }

    /**
     * What stands between quotes: as it stands there, or without its escapes, which are remembered.
     */
    private Expression quoted(ScalarNode node, Mark start, Mark end) {
        int from = start.getIndex() + 1;
        int to = end.getIndex() - 1;
        Position origin = DocumentProblems.position(start).right(1);
        int escape = node.getScalarStyle() == ScalarStyle.SINGLE_QUOTED ? '\'' : '\\';
        List<Integer> escaped = new ArrayList<>();
        int characters = 0;
        for (int i = from; i < to; i++, characters++) {
            if (document[i] == escape) {
                escaped.add(characters);
                i++;
            }
        }
        return escaped.isEmpty()
                ? new Expression(new String(document, from, to - from), origin)
                : new Expression(node.getValue(), origin, escaped);
    }

    private Expression slice(int from, int to, Mark start) {
        return new Expression(
                new String(document, from, to - from), DocumentProblems.position(start));
    }

    /** The header of a block scalar ends its line; the content starts on the next one. */
    private Expression block(Mark start, Mark end) {
        int from = start.getIndex();
        while (from < end.getIndex() && document[from] != '\n') {
            from++;
        }
        from = Math.min(from + 1, end.getIndex());
        String content = new String(document, from, end.getIndex() - from);
        return new Expression(content.stripTrailing(), new Position(start.getLine() + 2, 1));
    }
}
