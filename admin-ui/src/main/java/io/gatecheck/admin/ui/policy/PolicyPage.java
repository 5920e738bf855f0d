package io.gatecheck.admin.ui.policy;

import io.gatecheck.access.Role;
import io.gatecheck.admin.access.CurrentPerson;
import io.gatecheck.admin.policy.CatalogEntry;
import io.gatecheck.admin.policy.PolicyCatalog;
import io.gatecheck.admin.reach.WithinReach;
import io.gatecheck.policy.PolicyVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page of a version, with its forms as they were typed. */
@Component
class PolicyPage {

    private final PolicyCatalog catalog;
    private final CurrentPerson current;
    private final WithinReach reach;
    private final Clock clock;

    PolicyPage(PolicyCatalog catalog, CurrentPerson current, WithinReach reach, Clock clock) {
        this.catalog = catalog;
        this.current = current;
        this.reach = reach;
        this.clock = clock;
    }

    /** The page as it is opened. */
    ModelAndView of(HttpStatus status, PolicyVersion version, HttpServletRequest request) {
        return of(
                status,
                version,
                PublicationNotice.take(request),
                RestoreForm.FRESH,
                SwitchView.FRESH);
    }

    /**
     * The page.
     *
     * @param notice what is to be said once
     */
    ModelAndView of(
            HttpStatus status,
            PolicyVersion version,
            Optional<String> notice,
            RestoreForm restore,
            SwitchView typed) {
        List<PolicyVersion> history = catalog.history(version.id().value());
        CatalogEntry entry = catalog.entry(version);
        ModelAndView page = new ModelAndView("policy/policy");
        page.setStatus(status);
        page.addObject("editor", current.person().may(Role.EDITOR));
        page.addObject("notice", notice.orElse(""));
        page.addObject("restore", restore);
        page.addObject("typed", typed);
        page.addObject(
                "rollout",
                entry.document().map(known -> RolloutView.of(known, typed, clock.instant())));
        page.addObject(
                "policy",
                PolicyView.of(entry, history, new ScopeWords(reach.accounts()), clock.instant()));
        return page;
    }
}
