package io.gatecheck.admin.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** {@code /signed-out}: where somebody arrives who has signed out. */
@Controller
class SignedOutPage {

    static final String PATH = "/signed-out";

    /** The request attribute with the address at which the issuer ends its session too. */
    static final String AT_THE_ISSUER = SignedOutPage.class.getName();

    /** Answers a POST too, which the sign-out itself forwards to it. */
    @RequestMapping(
            path = PATH,
            method = {RequestMethod.GET, RequestMethod.POST})
    String signedOut(HttpServletRequest request, Model model) {
        model.addAttribute("issuer", request.getAttribute(AT_THE_ISSUER));
        return "signin/signed-out";
    }
}
