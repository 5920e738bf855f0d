package io.gatecheck.local.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of the tests: the one that {@code GATECHECK_CHROMIUM} names, or the system's, or else
 * the one that Playwright fetches.
 */
final class Chromium implements AutoCloseable {

    /** Nothing but what the test asks for. */
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--disable-features=OptimizationHints,MediaRouter,Translate");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        Optional<Path> installed = installed();
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (installed.isPresent()) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        try {
            Playwright playwright =
                    Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            LaunchOptions options = new LaunchOptions().setArgs(ARGUMENTS);
            installed.ifPresent(options::setExecutablePath);
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            throw new IllegalStateException(
                    "No browser could be started. Install one (sudo apt-get install chromium), name"
                            + " one by GATECHECK_CHROMIUM, or leave these tests out:"
                            + " ./gatecheck test --without-browser",
                    e);
        }
    }

    private static Optional<Path> installed() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("GATECHECK_CHROMIUM"))
                                .filter(path -> !path.isBlank()),
                        Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/google-chrome",
                                "/usr/bin/chromium-browser"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
