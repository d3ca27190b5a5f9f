package neo4jstore

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	driverconfig "github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"github.com/glocal-graph/glocal/graph"
)

// Config says where a graph is and how to talk to it. Only URI is needed.
type Config struct {
	URI      string // bolt://HOST:7687, neo4j://HOST for a cluster; +s and +ssc encrypt
	User     string // empty where the server asks for no login
	Password string
	Database string // empty means the user's home database

	// Indexed names fields of Props, by kind, that questions filter by. Apply
	// makes an index for each.
	Indexed map[graph.Kind][]string

	// SnapshotAge is for how long Snapshot may take the version last seen
	// without asking which is current. Every statement checks that version and,
	// where it still is the current one, begins the time anew. 0 means that
	// Snapshot asks.
	SnapshotAge time.Duration

	Holder       string        // who Apply says it is to others that want to change the graph
	Timeout      time.Duration // of one reading statement; 0 means 30 s
	StepTimeout  time.Duration // of one transaction of Apply; 0 means 5 min
	LockWait     time.Duration // how long Apply waits for another change; 0 means 2 s
	Step         int           // nodes and relations that Apply changes by one statement at most; 0 means 2,000
	MaxConns     int           // 0 means 100
	ConnLifetime time.Duration // 0 means an hour

	Observe Observer // may be nil
}

// wholeSteps is how many times Step records may be changed in one transaction.
const wholeSteps = 10

// whole is how many records may be changed in one transaction.
func (c *Config) whole() int { return wholeSteps * c.Step }

// connectTimeout bounds all that Open does, and getting a connection later.
const connectTimeout = 8 * time.Second

func (c Config) withDefaults() Config {
	setDefault(&c.Timeout, 30*time.Second)
	setDefault(&c.StepTimeout, 5*time.Minute)
	setDefault(&c.LockWait, 2*time.Second)
	setDefault(&c.Step, 2000)
	setDefault(&c.MaxConns, 100)
	setDefault(&c.ConnLifetime, time.Hour)
	setDefault(&c.Holder, "another process")
	return c
}

// check refuses what the driver would take for something else.
func (c *Config) check() error {
	if u, err := url.Parse(c.URI); err == nil && strings.Trim(u.Path, "/") != "" {
		return graph.WithHint(fmt.Errorf("connect to %q: %w: an address has no path", c.URI, graph.ErrInvalid), "name the database apart from the address")
	}
	if c.Database == "system" {
		return graph.WithHint(fmt.Errorf("database system: %w: it holds no graphs", graph.ErrInvalid), "name another database; Neo4j Community has one, neo4j")
	}
	return nil
}

func setDefault[T comparable](v *T, d T) {
	var zero T
	if *v == zero {
		*v = d
	}
}

// New returns a store without contacting the server. The error is
// graph.ErrInvalid where the address has no form that the driver knows, or the
// database cannot hold a graph.
func New(cfg Config) (*Store, error) {
	cfg = cfg.withDefaults()
	if err := cfg.check(); err != nil {
		return nil, err
	}
	auth := neo4j.NoAuth()
	if cfg.User != "" {
		auth = neo4j.BasicAuth(cfg.User, cfg.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(cfg.URI, auth, func(c *driverconfig.Config) {
		c.MaxConnectionPoolSize = cfg.MaxConns
		c.MaxConnectionLifetime = cfg.ConnLifetime
		c.ConnectionAcquisitionTimeout = connectTimeout
		c.SocketConnectTimeout = connectTimeout / 2
		// A connection that has rested is tried before use: it may be one to a
		// server that has been restarted.
		c.ConnectionLivenessCheckTimeout = time.Second
		c.FetchSize = neo4j.FetchAll // every result is one row, or few
		c.TelemetryDisabled = true
		c.UserAgent = "glocal"
	})
	if err != nil {
		return nil, graph.WithHint(fmt.Errorf("connect to %q: %w: %w", cfg.URI, graph.ErrInvalid, err),
			"an address has the form bolt://HOST:7687, or neo4j:// for a cluster; +s encrypts: bolt+s://")
	}
	return &Store{
		cfg:       cfg,
		driver:    driver,
		bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{}),
		applying:  make(chan struct{}, 1),
		made:      make(map[string]bool),
	}, nil
}

// Open returns a store that has been seen to answer. It does not write. Beside
// those of New, the errors are graph.ErrUnavailable and, where it is known why,
// ErrLogin, ErrServer or ErrForeign; all come within ten seconds.
func Open(ctx context.Context, cfg Config) (*Store, error) {
	s, err := New(cfg)
	if err != nil {
		return nil, err
	}
	if err := s.Verify(ctx); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// Verify says whether the server can be reached, is one that this store works
// with, and holds a graph or nothing. It takes two round trips.
func (s *Store) Verify(ctx context.Context) error {
	bounded, cancel := context.WithTimeout(ctx, connectTimeout)
	defer cancel()
	info, err := s.driver.GetServerInfo(bounded)
	if err != nil {
		err = s.fail(ctx, "connect to "+s.cfg.URI, err)
		if ctx.Err() == nil && !errors.Is(err, graph.ErrUnavailable) { // it does not speak Bolt
			err = graph.WithHint(fmt.Errorf("%w: %w: %w", ErrServer, graph.ErrUnavailable, err),
				"give the address at which Neo4j speaks Bolt: bolt://HOST:7687")
		}
		return err
	}
	if err := checkAgent(info.Agent()); err != nil {
		return fmt.Errorf("connect to %s: %w", s.cfg.URI, err)
	}
	_, err = s.state(bounded)
	if err != nil && ctx.Err() == nil && bounded.Err() != nil {
		return s.fail(ctx, "connect to "+s.cfg.URI, bounded.Err())
	}
	return err
}

// checkAgent refuses what calls itself by another name than Neo4j, and
// versions before 5.7, the oldest that has been seen to pass storetest:
// "Neo4j/5.26.0" is the form.
func checkAgent(agent string) error {
	var major, minor int
	rest, ok := strings.CutPrefix(agent, "Neo4j/")
	if ok {
		_, err := fmt.Sscanf(rest, "%d.%d", &major, &minor)
		ok = err == nil && (major > 5 || major == 5 && minor >= 7)
	}
	if !ok {
		return graph.WithHint(fmt.Errorf("the server is %q: %w: %w", agent, ErrServer, graph.ErrUnavailable), "run Neo4j 5.26 LTS or later")
	}
	return nil
}
