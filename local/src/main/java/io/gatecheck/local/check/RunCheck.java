package io.gatecheck.local.check;

import io.gatecheck.cel.CelPolicyCompiler;
import io.gatecheck.evaluation.CompiledPolicy;
import io.gatecheck.local.check.CheckReport.Judged;
import io.gatecheck.local.check.CheckReport.Unreadable;
import io.gatecheck.local.definition.DefinitionFiles;
import io.gatecheck.local.definition.FileContent;
import io.gatecheck.local.definition.Subject;
import io.gatecheck.yaml.BaselinePack;
import io.gatecheck.yaml.YamlPolicyParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks files: policies by the compiler and their tests, task definitions by the policies. */
final class RunCheck {

    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int ENOUGH_KEYS = 3;
    private static final Pattern KEY =
            Pattern.compile(
                    "(id|title|severity|category|require|message|action|remediation|frameworks|when)[ ]*:");

    private final YamlPolicyParser parser = new YamlPolicyParser();
    private final CelPolicyCompiler compiler = new CelPolicyCompiler(parser);
    private final Consumer<String> progress;

    private final List<PolicyFile> policies = new ArrayList<>();
    private final List<Judged> definitions = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param progress is told each file before it is read
     */
    RunCheck(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Checks policies, and judges task definitions by the baseline pack. */
    CheckReport anything(List<Path> paths) {
        List<CompiledPolicy> pack = new ArrayList<>();
        for (Path file : files(paths, true)) {
            text(
                    file,
                    text -> {
                        if (isYaml(file) && isMeantAsPolicy(text, paths.contains(file))) {
                            policies.add(PolicyFile.read(name(file), text, parser, compiler));
                        } else {
                            if (pack.isEmpty()) {
                                pack.addAll(pack());
                            }
                            judge(file, text, pack, paths.contains(file));
                        }
                    });
        }
        return report();
    }

    /** Judges task definitions by the policies in other files. */
    CheckReport judgedBy(List<Path> policyPaths, List<Path> paths) {
        List<CompiledPolicy> inForce = new ArrayList<>();
        for (Path file : files(policyPaths, true)) {
            if (isYaml(file)) {
                text(
                        file,
                        text -> {
                            PolicyFile read = PolicyFile.read(name(file), text, parser, compiler);
                            read.policy().ifPresent(inForce::add);
                            if (!read.problems().isEmpty()) {
                                policies.add(read);
                            }
                        });
            }
        }
        if (inForce.isEmpty() && policies.isEmpty() && unreadable.isEmpty()) {
            unreadable.add(new Unreadable(names(policyPaths), "there are no policies in it"));
        }
        for (Path file : files(paths, false)) {
            text(file, text -> judge(file, text, inForce, paths.contains(file)));
        }
        return report();
    }

    private CheckReport report() {
        return new CheckReport(policies, definitions, unreadable, notes);
    }

    private void judge(Path file, String text, List<CompiledPolicy> inForce, boolean named) {
        switch (DefinitionFiles.read(text)) {
            case FileContent.Judgeable(var subjects, var remarks) -> {
                for (Subject subject : subjects) {
                    definitions.add(
                            new Judged(name(file), subject, JudgeSubject.by(inForce, subject)));
                }
                remarks.forEach(remark -> notes.add(name(file) + ": " + remark));
            }
            case FileContent.SomethingElse() -> {
                if (named) {
                    unreadable.add(
                            new Unreadable(
                                    name(file),
                                    "it is neither a task definition, nor a task, nor a template"));
                }
            }
            case FileContent.Unusable(var why) -> unreadable.add(new Unreadable(name(file), why));
        }
    }

    private List<CompiledPolicy> pack() {
        return BaselinePack.documents().entrySet().stream()
                .flatMap(entry ->
                        PolicyFile.read(
                                entry.getKey().value() + ".yaml",
                                entry.getValue(),
                                parser,
                                compiler)
                                .policy()
                                .stream())
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

    private List<Path> files(List<Path> paths, boolean policies) {
        List<Path> found = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                found.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.walk(path)) {
                inside.filter(Files::isRegularFile)
                        .filter(file -> isYaml(file) || (!policies && isJson(file)))
                        .sorted()
                        .forEach(found::add);
            } catch (IOException e) {
                unreadable.add(new Unreadable(name(path), "the folder cannot be read"));
            }
        }
        return found;
    }

    private void text(Path file, Consumer<String> use) {
        progress.accept(name(file));
        try {
            if (!Files.exists(file)) {
                unreadable.add(new Unreadable(name(file), "there is no such file"));
            } else if (Files.size(file) > LARGEST) {
                unreadable.add(new Unreadable(name(file), "it is larger than 20 MiB"));
            } else {
                use.accept(Files.readString(file));
            }
        } catch (CharacterCodingException e) {
            unreadable.add(new Unreadable(name(file), "it is not text in UTF-8"));
        } catch (IOException e) {
            unreadable.add(new Unreadable(name(file), "it cannot be opened"));
        }
    }

    private static boolean isYaml(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static boolean isJson(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".template");
    }

    private static String names(List<Path> paths) {
        return String.join(", ", paths.stream().map(RunCheck::name).toList());
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
