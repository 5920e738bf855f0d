package io.gatecheck.admin.ui.policy;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to a form that was accepted: the page to look at now. */
final class SeeOther {

    private SeeOther() {}

    /**
     * @param path within the application
     */
    static ModelAndView to(String path) {
        RedirectView view =
                new RedirectView(
                        path,
                        /* contextRelative= */ true,
                        /* http10Compatible= */ false,
                        /* exposeModelAttributes= */ false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
