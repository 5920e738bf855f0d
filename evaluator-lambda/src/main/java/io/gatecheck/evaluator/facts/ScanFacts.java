package io.gatecheck.evaluator.facts;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.event.EventContainer;
import io.gatecheck.evaluator.event.TaskEvent;
import io.gatecheck.evaluator.facts.Fact.Known;
import io.gatecheck.evaluator.facts.Fact.Missing;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.task.ImageScan;
import io.gatecheck.task.Phase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the scans of the images of tasks found, as the registries of the images tell it. */
final class ScanFacts {

    /** How long new findings may go unseen; an image itself never changes. */
    static final Duration REMEMBERED = Duration.ofHours(1);

    /** How long a first scan may go unseen; it often ends soon after the first start. */
    static final Duration UNSCANNED_REMEMBERED = Duration.ofMinutes(5);

    private final RememberedFacts<RegistryImage, Optional<ImageScan>> scans;

    /**
     * @param accounts those whose registries may be asked
     */
    ScanFacts(MemberClients clients, AccountDirectory accounts, Ticker ticker) {
        this.scans =
                new RememberedFacts<>(
                        remembering(ticker),
                        image -> image,
                        1,
                        (images, calls) ->
                                images.stream()
                                        .collect(
                                                toMap(
                                                        image -> image,
                                                        image ->
                                                                new RegistryScans(clients, accounts)
                                                                        .ask(image, calls))));
    }

    /** The scans of each event's task by the name of the container; those that there are. */
    Map<TaskEvent, Fact<Map<String, ImageScan>>> of(List<TaskEvent> events, MemberCalls calls) {
        Map<TaskEvent, Fact<Map<String, RegistryImage>>> wanted =
                events.stream().distinct().collect(toMap(event -> event, ScanFacts::images));
        var found =
                scans.of(
                        wanted.values().stream()
                                .flatMap(fact -> fact.value().stream())
                                .flatMap(images -> images.values().stream())
                                .toList(),
                        calls);
        return wanted.entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                task -> task.getValue().then(images -> all(images, found))));
    }

    private static Fact<Map<String, RegistryImage>> images(TaskEvent event) {
        if (event.phase() == Phase.LAUNCHING) {
            return Fact.lasting("the image is not pulled yet");
        }
        Map<String, RegistryImage> images = new HashMap<>();
        for (EventContainer container : event.containers()) {
            Optional<Fact<RegistryImage>> image = RegistryImage.of(container);
            if (image.isPresent()) {
                switch (image.orElseThrow()) {
                    case Known<RegistryImage>(var known) -> images.put(container.name(), known);
                    case Missing<RegistryImage> missing -> {
                        return missing.as();
                    }
                }
            }
        }
        return new Known<>(images);
    }

    private static Fact<Map<String, ImageScan>> all(
            Map<String, RegistryImage> images,
            Map<RegistryImage, Fact<Optional<ImageScan>>> found) {
        Map<String, ImageScan> scans = new HashMap<>();
        for (var image : images.entrySet()) {
            switch (found.getOrDefault(image.getValue(), Fact.unread())) {
                case Known<Optional<ImageScan>>(var scan) ->
                        scan.ifPresent(known -> scans.put(image.getKey(), known));
                case Missing<Optional<ImageScan>> missing -> {
                    return missing.as();
                }
            }
        }
        return new Known<>(scans);
    }

    private static Caffeine<Object, Object> remembering(Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfter(
                        Expiry.writing((_, scan) ->
                                scan.equals(Optional.empty()) ? UNSCANNED_REMEMBERED : REMEMBERED))
                .ticker(ticker);
    }
}
