package io.gatecheck.cli.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatecheck.cli.option.HelpOption;
import io.gatecheck.cli.seed.Translation.Translated;
import io.gatecheck.cli.seed.Translation.Untranslatable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code gatecheck import}. */
@Command(
        name = "import",
        sortOptions = false,
        description = {
            "Converts the statements of a task_policy.json, as read by the seed project of Gatecheck,"
                    + " into policies.",
            "",
            "Notes say where Gatecheck behaves differently; they are also written into the policies."
                    + " Statements that cannot be converted are listed with the reason.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every statement was converted",
            "1:some statements were not converted",
            "2:the command line is not valid, or a file cannot be read or written"
        })
public final class ImportCommand implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int PARTLY = 1;
    private static final int FAILED = 2;

    @Parameters(paramLabel = "FILE", description = "the task_policy.json to convert")
    @SuppressWarnings("FieldCanBeFinal") // picocli sets it
    private Path file = Path.of("");

    @Option(
            names = "--into",
            paramLabel = "FOLDER",
            description =
                    "writes one file per policy into this folder; without it, policies are printed")
    private @Nullable Path folder;

    @Option(names = "--force", description = "replaces existing files")
    private boolean force;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli asks it
    private final HelpOption help = new HelpOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Override
    public Integer call() {
        JsonNode statements;
        try {
            statements = JsonMapper.builder().build().readTree(Files.readString(file)).path("task");
        } catch (IOException e) {
            return refuse(file + " cannot be read. Check that it exists and is UTF-8 text.");
        } catch (JacksonException e) {
            return refuse(
                    "%s is not valid JSON (line %s, column %s)."
                            .formatted(
                                    file,
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr()));
        }
        if (!statements.isArray() || statements.isEmpty()) {
            return refuse(file + " has no statements: there is no list under the key 'task'.");
        }
        TranslateStatement translator = new TranslateStatement();
        List<Translation> translations = new ArrayList<>();
        for (JsonNode statement : statements.values()) {
            translations.add(
                    translator.translate(Statement.read(translations.size() + 1, statement)));
        }
        return hand(translations);
    }

    private int hand(List<Translation> translations) {
        List<Translated> policies =
                translations.stream()
                        .filter(Translated.class::isInstance)
                        .map(Translated.class::cast)
                        .toList();
        if (folder == null) {
            print(policies);
        } else {
            try {
                if (!write(policies, folder)) {
                    return FAILED;
                }
            } catch (IOException e) {
                return refuse(
                        "The folder " + folder + " cannot be written to. Check its permissions.");
            }
        }
        tell(translations);
        return policies.size() == translations.size() ? DONE : PARTLY;
    }

    private void print(List<Translated> policies) {
        PrintWriter out = spec.commandLine().getOut();
        for (int i = 0; i < policies.size(); i++) {
            out.print((i == 0 ? "" : "---\n") + policies.get(i).yaml());
        }
        out.flush();
    }

    private boolean write(List<Translated> policies, Path into) throws IOException {
        List<Path> there =
                policies.stream()
                        .map(policy -> target(into, policy))
                        .filter(Files::exists)
                        .toList();
        if (!there.isEmpty() && !force) {
            refuse(
                    "Nothing was written, because these files exist already: "
                            + String.join(", ", there.stream().map(Path::toString).toList())
                            + ". Choose another folder, or replace them with --force.");
            return false;
        }
        Files.createDirectories(into);
        for (Translated policy : policies) {
            Files.writeString(target(into, policy), policy.yaml(), UTF_8);
        }
        return true;
    }

    private static Path target(Path into, Translated policy) {
        return into.resolve(policy.statement().policyId() + ".yaml");
    }

    private void tell(List<Translation> translations) {
        PrintWriter tell = spec.commandLine().getErr();
        for (Translation translation : translations) {
            switch (translation) {
                case Translated(var statement, var _, var notes) -> {
                    tell.println(statement.place() + ": " + statement.policyId());
                    notes.forEach(note -> tell.println("  note: " + note));
                }
                case Untranslatable(var statement, var why) ->
                        tell.println(statement.place() + ": not converted, because " + why + ".");
            }
        }
        tell.flush();
    }

    private int refuse(String what) {
        PrintWriter errors = spec.commandLine().getErr();
        errors.println(what);
        errors.flush();
        return FAILED;
    }
}
