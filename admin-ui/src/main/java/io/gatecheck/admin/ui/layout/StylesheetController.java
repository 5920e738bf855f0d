package io.gatecheck.admin.ui.layout;

import io.gatecheck.admin.request.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Answers with the stylesheet, which browsers may keep for a year. */
@Controller
class StylesheetController {

    private static final String CACHE_CONTROL =
            Objects.requireNonNull(
                    CacheControl.maxAge(Duration.ofDays(365)).cachePublic().getHeaderValue());

    private final Stylesheet stylesheet;

    StylesheetController(Stylesheet stylesheet) {
        this.stylesheet = stylesheet;
    }

    /**
     * @throws NotFound if this is not the hash of the stylesheet: another content must not be kept
     *     under this address
     */
    @GetMapping("/css/gatecheck-{hash}.css")
    void stylesheet(@PathVariable String hash, WebRequest request, HttpServletResponse answer)
            throws IOException {
        if (!hash.equals(stylesheet.hash())) {
            throw new NotFound("This version of the stylesheet no longer exists. Reload the page.");
        }
        answer.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
        if (request.checkNotModified(hash)) {
            return;
        }
        answer.setContentType("text/css;charset=UTF-8");
        byte[] content = stylesheet.content();
        answer.setContentLength(content.length);
        answer.getOutputStream().write(content);
    }
}
