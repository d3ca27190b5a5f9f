package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// Config says how a server runs. The zero Config is a server without login in
// a temporary folder.
type Config struct {
	Version  string   // none means Version
	Password string   // of user "neo4j", eight characters or more; none means no login
	Settings []string // further lines of neo4j.conf: "server.databases.read_only=neo4j"
	Home     string   // folder that is kept; none means a temporary one
	Port     int      // 0 means a free one
	Serial   bool     // collects garbage with one thread, which takes a tenth less of the processors
	Brief    bool     // compiled in a hurry: for servers that do not live long enough to be compiled well
}

// Server is a Neo4j server that this process has started, or one that was
// there before.
type Server struct {
	URI      string // "bolt://127.0.0.1:40123"
	User     string // empty where there is no login
	Password string

	cfg  Config
	home string
	java string
	lib  string
	cmd  *exec.Cmd
	done chan error // receives what the process ended with
}

// Start starts a server and waits until it answers, about four seconds. The
// caller stops it.
func Start(ctx context.Context, cfg Config) (*Server, error) {
	if cfg.Version == "" {
		cfg.Version = Version
	}
	s := &Server{cfg: cfg, home: cfg.Home}
	var err error
	if s.java, err = java(ctx); err != nil {
		return nil, err
	}
	if s.lib, err = fetch(ctx, cfg.Version); err != nil {
		return nil, err
	}
	if s.home == "" {
		if s.home, err = os.MkdirTemp("", "neo4j-"); err != nil {
			return nil, fmt.Errorf("make a folder for neo4j: %w", err)
		}
	}
	if cfg.Password != "" {
		s.User, s.Password = "neo4j", cfg.Password
	}
	err = s.prepare(ctx)
	if err == nil {
		err = s.Restart(ctx, cfg.Settings...)
	}
	if err != nil {
		s.clean()
		return nil, err
	}
	return s, nil
}

// prepare chooses the port and sets the password, which Neo4j takes only
// before its first start.
func (s *Server) prepare(ctx context.Context) error {
	l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", s.cfg.Port))
	if err != nil {
		return fmt.Errorf("find a port for neo4j: %w", err)
	}
	s.cfg.Port = l.Addr().(*net.TCPAddr).Port
	l.Close()
	s.URI = fmt.Sprintf("bolt://127.0.0.1:%d", s.cfg.Port)
	for _, dir := range []string{"conf", "logs"} {
		if err := os.MkdirAll(filepath.Join(s.home, dir), 0o755); err != nil {
			return fmt.Errorf("make a folder for neo4j: %w", err)
		}
	}
	if _, err := os.Stat(filepath.Join(s.home, "data", "databases")); err == nil || s.cfg.Password == "" {
		return nil
	}
	if err := s.configure(nil); err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, s.java, "-cp", filepath.Join(s.lib, "*"), "-Dbasedir="+s.home,
		"org.neo4j.server.startup.Neo4jAdminCommand", "dbms", "set-initial-password", s.cfg.Password)
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+s.home, "NEO4J_CONF="+filepath.Join(s.home, "conf"))
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("set the password of neo4j: %w\n%s", err, out)
	}
	return nil
}

func (s *Server) configure(settings []string) error {
	lines := []string{
		"server.default_listen_address=127.0.0.1",
		fmt.Sprintf("server.bolt.listen_address=127.0.0.1:%d", s.cfg.Port),
		fmt.Sprintf("server.bolt.advertised_address=127.0.0.1:%d", s.cfg.Port),
		"server.http.enabled=false",
		"server.https.enabled=false",
		"dbms.usage_report.enabled=false",
		"server.memory.heap.initial_size=512m",
		"server.memory.heap.max_size=1g",
		"server.memory.pagecache.size=256m",
	}
	if strings.HasPrefix(s.cfg.Version, "4.") {
		lines = []string{
			"dbms.default_listen_address=127.0.0.1",
			fmt.Sprintf("dbms.connector.bolt.listen_address=127.0.0.1:%d", s.cfg.Port),
			"dbms.connector.http.enabled=false",
			"dbms.connector.https.enabled=false",
		}
	}
	lines = append(lines, fmt.Sprintf("dbms.security.auth_enabled=%t", s.cfg.Password != ""))
	lines = append(lines, settings...)
	conf := filepath.Join(s.home, "conf", "neo4j.conf")
	if err := os.WriteFile(conf, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		return fmt.Errorf("configure neo4j: %w", err)
	}
	return nil
}

// Restart starts the server again after Stop or Kill, on the same port and
// data, and waits until it answers. The settings replace earlier ones.
func (s *Server) Restart(ctx context.Context, settings ...string) error {
	if err := s.configure(settings); err != nil {
		return err
	}
	console := filepath.Join(s.home, "logs", "console.log")
	log, err := os.Create(console)
	if err != nil {
		return fmt.Errorf("start neo4j: %w", err)
	}
	defer log.Close()
	args := []string{"-Xms512m", "-Xmx1g", "-Dfile.encoding=UTF-8",
		"-Dio.netty.tryReflectionSetAccessible=true",
		"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
		"--add-opens=java.base/java.lang=ALL-UNNAMED", // for OldVersion
		"-cp", filepath.Join(s.lib, "*"), "org.neo4j.server.CommunityEntryPoint",
		"--home-dir=" + s.home, "--config-dir=" + filepath.Join(s.home, "conf")}
	if s.cfg.Serial {
		args = append([]string{"-XX:+UseSerialGC", "-Xmn640m"}, args...)
	} else {
		args = append([]string{"-XX:+UseG1GC"}, args...)
	}
	if s.cfg.Brief {
		args = append([]string{"-XX:TieredStopAtLevel=1"}, args...)
	}
	s.cmd = exec.Command(s.java, args...)
	s.cmd.Stdout, s.cmd.Stderr = log, log
	s.cmd.SysProcAttr = DieWithParent()
	started := make(chan error, 1)
	s.done = make(chan error, 1)
	go func() {
		// The kernel ties the child to the thread that made it, so that has to live as long.
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := s.cmd.Start()
		started <- err
		if err == nil {
			s.done <- s.cmd.Wait()
		}
	}()
	if err := <-started; err != nil {
		s.cmd = nil
		return fmt.Errorf("start neo4j: %w", err)
	}
	return s.wait(ctx, console)
}

// startPatience is how long a server may take to start: some seconds where it
// has a processor to itself, and more than a minute where clients keep asking.
const startPatience = 3 * time.Minute

// wait returns when the server answers a question.
func (s *Server) wait(ctx context.Context, console string) error {
	ctx, cancel := context.WithTimeout(ctx, startPatience)
	defer cancel()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	address := fmt.Sprintf("127.0.0.1:%d", s.cfg.Port)
	var err error
	for {
		select {
		case <-tick.C:
		case ended := <-s.done:
			s.cmd = nil
			return fmt.Errorf("start neo4j: it ended (%v), its last words:\n%s", ended, s.words(console))
		case <-ctx.Done():
			s.Kill()
			return fmt.Errorf("start neo4j: %w (%v), its last words:\n%s", ctx.Err(), err, s.words(console))
		}
		var conn net.Conn
		if conn, err = net.DialTimeout("tcp", address, time.Second); err != nil {
			continue
		}
		conn.Close()
		attempt, cancel := context.WithTimeout(ctx, 2*time.Second)
		err = s.Exec(attempt, "RETURN 1", nil)
		cancel()
		if err == nil {
			return nil
		}
	}
}

// PID returns the id of the server's process, 0 where there is none of ours.
func (s *Server) PID() int {
	if s.cmd == nil {
		return 0
	}
	return s.cmd.Process.Pid
}

// Wait returns when the server ends by itself, with an error, or when ctx ends.
func (s *Server) Wait(ctx context.Context) error {
	select {
	case ended := <-s.done:
		s.cmd = nil
		return fmt.Errorf("neo4j ended by itself (%v), its last words:\n%s", ended, s.words(filepath.Join(s.home, "logs", "console.log")))
	case <-ctx.Done():
		return nil
	}
}

// words returns the ends of what the server has written.
func (s *Server) words(console string) []byte {
	var out []byte
	for _, file := range []string{filepath.Join(s.home, "logs", "neo4j.log"), console} {
		text, _ := os.ReadFile(file)
		out = append(out, text[max(0, len(text)-1500):]...)
	}
	return out
}

// Kill ends the server at once, as a power cut would, and keeps its data.
func (s *Server) Kill() error { return s.end(syscall.SIGKILL, time.Minute) }

// Halt ends the server in order and keeps its data. It waits for open
// connections, but not for ever.
func (s *Server) Halt() error { return s.end(syscall.SIGTERM, time.Minute) }

// Stop ends the server in order and deletes its folder if that is a temporary
// one. It waits for open connections, but not for ever.
func (s *Server) Stop() error {
	err := s.end(syscall.SIGTERM, 15*time.Second)
	if err != nil {
		err = s.Kill()
	}
	s.clean()
	return err
}

func (s *Server) end(sig syscall.Signal, patience time.Duration) error {
	if s.cmd == nil {
		return nil
	}
	if err := s.cmd.Process.Signal(sig); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return fmt.Errorf("end neo4j: %w", err)
	}
	select {
	case <-s.done:
		s.cmd = nil
		return nil
	case <-time.After(patience):
		return fmt.Errorf("end neo4j: still there after %v", patience)
	}
}

func (s *Server) clean() {
	if s.cfg.Home == "" {
		os.RemoveAll(s.home)
	}
}
