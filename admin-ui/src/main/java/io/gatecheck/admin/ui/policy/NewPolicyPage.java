package io.gatecheck.admin.ui.policy;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.gatecheck.admin.policy.ExamplePolicies;
import io.gatecheck.admin.ui.components.Badge;
import io.gatecheck.policy.PolicyMetadata;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /policies/new}: what a new policy can start from. */
@Controller
class NewPolicyPage {

    private final ExamplePolicies examples;

    NewPolicyPage(ExamplePolicies examples) {
        this.examples = examples;
    }

    record StarterRow(String id, String title, Badge severity, String description) {

        static StarterRow of(ExamplePolicies.Example example) {
            PolicyMetadata metadata = example.document().metadata();
            return new StarterRow(
                    example.document().id().value(),
                    metadata.title(),
                    Badge.of(metadata.severity()),
                    metadata.description());
        }
    }

    record CategoryRow(String name, List<StarterRow> starters) {

        /** Its name, as it begins a line. */
        public String label() {
            return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }
    }

    @GetMapping("/policies/new")
    String choose(Model model) {
        model.addAttribute(
                "categories",
                examples.all().stream()
                        .collect(
                                groupingBy(
                                        example -> example.document().metadata().category(),
                                        TreeMap::new,
                                        collectingAndThen(
                                                mapping(StarterRow::of, toList()), List::copyOf)))
                        .entrySet()
                        .stream()
                        .map(entry -> new CategoryRow(entry.getKey(), entry.getValue()))
                        .toList());
        return "policy/new";
    }
}
