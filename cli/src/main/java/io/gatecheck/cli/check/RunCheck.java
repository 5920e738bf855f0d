package io.gatecheck.cli.check;

import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.cli.definition.DefinitionFiles;
import io.gatecheck.cli.definition.FileContent;
import io.gatecheck.cli.report.CheckReport;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.evaluation.PolicyFile;
import io.gatecheck.policy.BaselinePack;
import io.gatecheck.yaml.DocumentFile;
import io.gatecheck.yaml.YamlPolicyParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks files: policies by the compiler and their tests, task definitions by the policies. */
final class RunCheck {

    private static final int ENOUGH_KEYS = 3;
    private static final Pattern KEY =
            Pattern.compile(
                    "(id|title|severity|category|require|message|action|remediation|frameworks|when)[ ]*:");

    private final YamlPolicyParser parser = new YamlPolicyParser();
    private final CelPolicyCompiler compiler = new CelPolicyCompiler(parser);
    private final InputFiles files;
    private final ToBeJudged toBeJudged;
    private final List<PolicyFile> policies = new ArrayList<>();

    /**
     * @param progress receives each file before it is read
     */
    RunCheck(Consumer<String> progress) {
        this.files = new InputFiles(progress);
        this.toBeJudged = new ToBeJudged(files);
    }

    /** Checks policies, and judges task definitions by the baseline pack. */
    CheckReport anything(List<Path> paths) {
        for (Path file : files.in(paths)) {
            files.read(
                    file,
                    text -> {
                        if (DocumentFile.isYaml(file)
                                && isMeantAsPolicy(text, paths.contains(file))) {
                            policies.add(read(DocumentFile.name(file), text));
                        } else {
                            toBeJudged.add(file, text, paths.contains(file));
                        }
                    });
        }
        return report(toBeJudged.isEmpty() ? List.of() : pack());
    }

    /** Judges task definitions by the policies in other files. */
    CheckReport judgedBy(List<Path> policyPaths, List<Path> paths) {
        List<CompiledPolicy> inForce = new ArrayList<>();
        for (Path file : files.in(policyPaths)) {
            if (DocumentFile.isYaml(file)) {
                files.read(
                        file,
                        text -> {
                            PolicyFile read = read(DocumentFile.name(file), text);
                            read.policy().ifPresent(inForce::add);
                            if (!read.isGood()) {
                                policies.add(read);
                            }
                        });
            }
        }
        if (inForce.isEmpty() && policies.isEmpty() && files.unreadable().isEmpty()) {
            files.reject(
                    String.join(", ", policyPaths.stream().map(DocumentFile::name).toList()),
                    "it contains no policies");
        }
        for (Path file : files.in(paths)) {
            files.read(file, text -> toBeJudged.add(file, text, paths.contains(file)));
        }
        return report(inForce);
    }

    private CheckReport report(List<CompiledPolicy> inForce) {
        toBeJudged.judge(inForce);
        return new CheckReport(
                policies, toBeJudged.judged(), files.unreadable(), toBeJudged.notes());
    }

    private PolicyFile read(String name, String text) {
        return PolicyFile.read(name, text, parser, compiler);
    }

    private List<CompiledPolicy> pack() {
        return BaselinePack.documents().entrySet().stream()
                .flatMap(entry ->
                        read(entry.getKey().value() + ".yaml", entry.getValue()).policy().stream())
                .toList();
    }

    /**
     * A broken policy may have any shape. A file that was named is one unless it is something else;
     * one that was found in a folder has some keys of a policy.
     */
    private static boolean isMeantAsPolicy(String text, boolean named) {
        long keys =
                text.lines()
                        .map(KEY::matcher)
                        .filter(Matcher::lookingAt)
                        .limit(ENOUGH_KEYS)
                        .count();
        return keys == ENOUGH_KEYS
                || (named && DefinitionFiles.read(text) instanceof FileContent.SomethingElse);
    }
}
