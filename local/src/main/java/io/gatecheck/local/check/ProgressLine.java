package io.gatecheck.local.check;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;

/** One line that tells how far a long check is; only where a person looks on. */
final class ProgressLine implements Consumer<String> {

    private static final int WORTH_TELLING = 20;

    private final PrintWriter errors;
    private final boolean watched;
    private int files;

    ProgressLine(PrintWriter errors) {
        this.errors = errors;
        this.watched =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    @Override
    public void accept(String file) {
        files++;
        if (watched && files >= WORTH_TELLING) {
            errors.print("\r\u001b[K" + files + " files, now " + file);
            errors.flush();
        }
    }

    void clear() {
        if (watched && files >= WORTH_TELLING) {
            errors.print("\r\u001b[K");
            errors.flush();
        }
    }
}
