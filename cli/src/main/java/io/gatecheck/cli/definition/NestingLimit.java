package io.gatecheck.cli.definition;

import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.parser.Parser;

/** A parser that stops before what composes its events, level by level, overflows the stack. */
final class NestingLimit implements Parser {

    /** How many lists and mappings may stand in one another. */
    static final int DEEPEST = 200;

    private final Parser parser;
    private int depth;

    NestingLimit(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID id) {
        return parser.checkEvent(id);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    /**
     * The next event.
     *
     * @throws UnreadableFile if it lies too deep
     */
    @Override
    public Event next() {
        Event event = parser.next();
        if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
            int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new UnreadableFile("line %s: it is nested too deeply".formatted(line));
        }
        if (event instanceof CollectionEndEvent) {
            depth--;
        }
        return event;
    }
}
