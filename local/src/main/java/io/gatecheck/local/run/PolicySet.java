package io.gatecheck.local.run;

import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.evaluation.PolicyCompiler;
import io.gatecheck.evaluation.PolicyFile;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.yaml.DocumentFile.FileText;
import io.gatecheck.yaml.YamlPolicyParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policies in some files, checked each and together. */
final class PolicySet {

    private static final YamlPolicyParser PARSER = new YamlPolicyParser();
    private static final PolicyCompiler COMPILER = new CelPolicyCompiler(PARSER);

    private final List<PolicyFile> files = new ArrayList<>();
    private final Map<String, List<String>> objections = new LinkedHashMap<>();

    private PolicySet() {}

    /**
     * Checks the policies.
     *
     * @param readings what the files hold, by their names
     */
    static PolicySet of(Map<String, FileText> readings) {
        PolicySet set = new PolicySet();
        readings.forEach(set::add);
        set.objectToSharedIds();
        return set;
    }

    private void add(String file, FileText reading) {
        switch (reading) {
            case FileText.Text(var text) -> {
                PolicyFile checked = PolicyFile.read(file, text, PARSER, COMPILER);
                checked.mistakes().forEach(mistake -> object(file, mistake.toString()));
                files.add(checked);
            }
            case FileText.NotReadable(var why) -> object(file, "unreadable " + file + ": " + why);
        }
    }

    private void objectToSharedIds() {
        for (PolicyFile file : files) {
            files.stream()
                    .filter(other -> !other.equals(file) && sameId(other, file))
                    .findFirst()
                    .ifPresent(other ->
                            object(
                                    file.file(),
                                    "error %s: %s has the same id %s. Change the id in one of them."
                                            .formatted(
                                                    file.file(),
                                                    other.file(),
                                                    id(file).orElseThrow())));
        }
    }

    private static boolean sameId(PolicyFile one, PolicyFile other) {
        return id(one).isPresent() && id(one).equals(id(other));
    }

    private void object(String file, String why) {
        objections.computeIfAbsent(file, _ -> new ArrayList<>()).add(why);
    }

    private static Optional<PolicyId> id(PolicyFile file) {
        return file.policy().map(policy -> policy.document().id());
    }

    /** The policies that can be put in force. */
    List<PolicyFile> usable() {
        return files.stream().filter(file -> !objections.containsKey(file.file())).toList();
    }

    /** Why the policy in this file cannot be put in force; empty if it can. */
    List<String> objections(String file) {
        return List.copyOf(objections.getOrDefault(file, List.of()));
    }

    /** The same of every file. */
    List<String> objections() {
        return objections.values().stream().flatMap(List::stream).toList();
    }

    /** Whether a policy is not well formed, or fails a test of its own. */
    boolean hasMistakes() {
        return files.stream().anyMatch(file -> !file.isGood());
    }

    /** The ids of the policies that could be read, by the names of their files. */
    Map<String, PolicyId> ids() {
        Map<String, PolicyId> ids = new LinkedHashMap<>();
        files.forEach(file -> id(file).ifPresent(id -> ids.put(file.file(), id)));
        return ids;
    }
}
