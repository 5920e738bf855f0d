package io.gatecheck.evaluator.facts.ecr;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.gatecheck.evaluator.facts.CachedLookup;
import io.gatecheck.evaluator.facts.FactRequest;
import io.gatecheck.evaluator.facts.FactSource;
import io.gatecheck.evaluator.facts.MemberCalls;
import io.gatecheck.evaluator.member.MemberClients;
import io.gatecheck.organization.AccountDirectory;
import io.gatecheck.snapshot.Fact;
import io.gatecheck.snapshot.Fact.Known;
import io.gatecheck.snapshot.Fact.Missing;
import io.gatecheck.snapshot.Facts;
import io.gatecheck.snapshot.ImageScans;
import io.gatecheck.snapshot.ObservedContainer;
import io.gatecheck.snapshot.ObservedTask;
import io.gatecheck.task.Facet;
import io.gatecheck.task.ImageScan;
import io.gatecheck.task.Phase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The scan results of the images of tasks, from the registries of the images. */
public final class ImageScanSource implements FactSource {

    /** How long new findings may go unseen; an image itself never changes. */
    static final Duration TTL = Duration.ofHours(1);

    /** How long a first scan may go unseen; it often ends soon after the first start. */
    static final Duration UNSCANNED_TTL = Duration.ofMinutes(5);

    private static final int MOST_CACHED = 50_000;

    private final CachedLookup<RegistryImage, Optional<ImageScan>> scans;

    /**
     * @param accounts those whose registries may be asked
     */
    public ImageScanSource(MemberClients clients, AccountDirectory accounts, Ticker ticker) {
        this.scans =
                new CachedLookup<>(
                        expiring(ticker),
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

    private static Caffeine<Object, Object> expiring(Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_CACHED)
                .expireAfter(
                        Expiry.writing(
                                (_, scan) -> scan.equals(Optional.empty()) ? UNSCANNED_TTL : TTL))
                .ticker(ticker);
    }

    @Override
    public Facet facet() {
        return Facet.IMAGE_SCAN;
    }

    @Override
    public Function<FactRequest, Fact<?>> ask(
            List<FactRequest> requests, Function<FactRequest, Facts> known, MemberCalls calls) {
        Map<FactRequest, Fact<Map<String, RegistryImage>>> wanted =
                requests.stream()
                        .collect(toMap(request -> request, request -> images(request.task())));
        var found =
                scans.of(
                        wanted.values().stream()
                                .flatMap(fact -> fact.known().stream())
                                .flatMap(images -> images.values().stream())
                                .toList(),
                        calls);
        return request ->
                wanted.getOrDefault(request, new Known<>(Map.of()))
                        .then(images -> all(images, found));
    }

    private static Fact<Map<String, RegistryImage>> images(ObservedTask task) {
        if (task.phase() == Phase.LAUNCHING) {
            return Fact.permanent("the image has not been pulled yet");
        }
        Map<String, RegistryImage> images = new HashMap<>();
        for (ObservedContainer container : task.containers()) {
            Optional<Fact<RegistryImage>> image = RegistryImage.of(container);
            if (image.isPresent()) {
                switch (image.orElseThrow()) {
                    case Known<RegistryImage>(var known) -> images.put(container.name(), known);
                    case Missing<RegistryImage>(var reason) -> {
                        return new Missing<>(reason);
                    }
                }
            }
        }
        return new Known<>(images);
    }

    private static Fact<ImageScans> all(
            Map<String, RegistryImage> images,
            Function<RegistryImage, Fact<Optional<ImageScan>>> found) {
        Map<String, ImageScan> scans = new HashMap<>();
        for (var image : images.entrySet()) {
            switch (found.apply(image.getValue())) {
                case Known<Optional<ImageScan>>(var scan) ->
                        scan.ifPresent(known -> scans.put(image.getKey(), known));
                case Missing<Optional<ImageScan>>(var reason) -> {
                    return new Missing<>(reason);
                }
            }
        }
        return new Known<>(new ImageScans(scans));
    }
}
