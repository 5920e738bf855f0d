package io.gatecheck.cli.check;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;

/** One line that tells how far a long check is; only on a terminal. */
final class ProgressLine implements Consumer<String> {

    private static final int WORTH_TELLING = 20;

    private final Optional<PrintWriter> terminal;
    private int files;

    /**
     * @param terminal the terminal; empty if there is none
     */
    ProgressLine(Optional<PrintWriter> terminal) {
        this.terminal = terminal;
    }

    /** On the terminal, if standard input and output are one; standard error may be a file. */
    static ProgressLine ofThisProcess() {
        return new ProgressLine(
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(Console::writer));
    }

    @Override
    public void accept(String file) {
        files++;
        show(files + " files, now " + file);
    }

    void clear() {
        show("");
    }

    private void show(String text) {
        if (files >= WORTH_TELLING) {
            terminal.ifPresent(writer -> {
                writer.print("\r\u001b[K" + text);
                writer.flush();
            });
        }
    }
}
