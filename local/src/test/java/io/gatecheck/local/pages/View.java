package io.gatecheck.local.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One page in one window: what it shows, and what went wrong while it was loaded. */
final class View implements AutoCloseable {

    /** A window. */
    enum Window {
        WIDE_LIGHT(1280, 900, ColorScheme.LIGHT),
        WIDE_DARK(1280, 900, ColorScheme.DARK),
        NARROW_LIGHT(390, 844, ColorScheme.LIGHT),
        NARROW_DARK(390, 844, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme colours;

        Window(int width, int height, ColorScheme colours) {
            this.width = width;
            this.height = height;
            this.colours = colours;
        }
    }

    private static final int LONGEST_PICTURE = 2000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> consoleErrors = new ArrayList<>();
    private final List<String> foreignRequests = new ArrayList<>();

    private View(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
    }

    static View open(Browser browser, Window window, URI url, int expectedStatus) {
        View view =
                new View(
                        browser.newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(window.width, window.height)
                                        .setColorScheme(window.colours)));
        view.listen(url, expectedStatus);
        view.page.navigate(url.toString());
        return view;
    }

    private void listen(URI url, int expectedStatus) {
        page.onConsoleMessage(message -> {
            // A failed request is told here without its address, and below with it.
            boolean request = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !request) {
                consoleErrors.add(message.text());
            }
        });
        page.onPageError(consoleErrors::add);
        page.onResponse(response -> {
            boolean expected =
                    response.url().equals(url.toString()) && response.status() == expectedStatus;
            if (response.status() >= 400 && !expected) {
                consoleErrors.add(response.status() + " for " + response.url());
            }
        });
        page.onRequest(request -> {
            if (!url.getHost().equals(URI.create(request.url()).getHost())) {
                foreignRequests.add(request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    List<String> consoleErrors() {
        return consoleErrors;
    }

    List<String> foreignRequests() {
        return foreignRequests;
    }

    /** Takes a picture of the page; of a long one, its upper part. */
    void screenshot(Path file) {
        int height = (int) page.evaluate("() => document.documentElement.scrollHeight");
        double width = page.viewportSize().width;
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setClip(0, 0, width, Math.min(height, LONGEST_PICTURE))
                        .setPath(file));
    }

    /** How many pixels the page is wider than the window. */
    int overflow() {
        return (int)
                page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        context.close();
    }
}
