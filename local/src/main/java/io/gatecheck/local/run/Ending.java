package io.gatecheck.local.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets the process end well when it is asked to (Ctrl-C, SIGTERM): the main thread closes what it
 * opened, and the process ends with 0 and not with the number of the signal.
 */
final class Ending implements AutoCloseable {

    private static final int MOST_SECONDS = 20;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "ending");

    private Ending() {}

    static Ending whenAsked() {
        Ending ending = new Ending();
        Runtime.getRuntime().addShutdownHook(ending.hook);
        return ending;
    }

    private void end() {
        asked.countDown();
        int status = 0;
        try {
            if (!closed.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                status = 1;
            }
        } catch (InterruptedException e) {
            status = 1;
        }
        Runtime.getRuntime().halt(status);
    }

    /** Waits until the process is asked to end. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** The process ends for another reason, with another status. */
    void cancel() {
        if (asked.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    /** Everything is closed; the process may go. */
    @Override
    public void close() {
        closed.countDown();
    }
}
