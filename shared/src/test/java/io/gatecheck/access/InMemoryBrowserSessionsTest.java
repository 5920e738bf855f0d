package io.gatecheck.access;

class InMemoryBrowserSessionsTest extends BrowserSessionsContract {

    private final BrowserSessions sessions = new InMemoryBrowserSessions();

    @Override
    protected BrowserSessions sessions() {
        return sessions;
    }
}
