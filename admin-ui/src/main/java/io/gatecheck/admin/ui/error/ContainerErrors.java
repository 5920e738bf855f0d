package io.gatecheck.admin.ui.error;

import io.gatecheck.admin.ui.security.PageRefusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for errors that a servlet container finds before or behind the application. */
@Controller
class ContainerErrors implements ErrorController {

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        HttpStatusCode status =
                Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                        .map(code -> HttpStatusCode.valueOf((Integer) code))
                        .orElse(HttpStatusCode.valueOf(404));
        String sentence = PageRefusal.sentence(request).orElse("");
        ModelAndView page =
                new ModelAndView("error/error", "error", ErrorView.of(status, sentence));
        page.setStatus(status);
        return page;
    }
}
